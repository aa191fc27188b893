import { createPrivateKey, type KeyObject } from "node:crypto";
import DKIM from "nodemailer/lib/dkim";
import { SettingError } from "#model/setting-error.ts";

/** What signs our letters: a private key and the name under which DNS holds its public half. */
export interface DkimKey {
  /** PEM. */
  readonly pem: string;
  readonly selector: string;
}

/** RFC 8058 §4 asks that both List-Unsubscribe fields are signed; the library leaves one of them out by itself. */
const signedFields =
  "From:To:Subject:Date:Message-ID:In-Reply-To:References:Reply-To:MIME-Version:Content-Type:List-Id:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted";

const leastBits = 2_048;

/**
 * What puts a DKIM signature (RFC 6376) of `domain` on letters. It has signed a sample before it is handed out,
 * because the library leaves letters unsigned without a word when a key is bad.
 *
 * @throws SettingError if the key cannot sign.
 */
export async function openSigner(key: DkimKey, domain: string): Promise<(letter: Buffer) => Promise<Buffer>> {
  if (!/^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$/.test(key.selector)) {
    throw new SettingError("DKIM_SELECTOR is not a name of DNS. Write the part before “._domainkey”.");
  }
  const dkim = new DKIM({
    domainName: domain,
    keySelector: key.selector,
    privateKey: parseKey(key.pem),
    headerFieldNames: signedFields,
  });
  const sign = async (letter: Buffer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of dkim.sign(letter)) chunks.push(chunk);
    const signed = Buffer.concat(chunks);
    if (!signed.subarray(0, 15).equals(Buffer.from("DKIM-Signature:"))) {
      throw new SettingError("DKIM_KEY_FILE: the key does not sign. Nothing goes out without its signature.");
    }
    return signed;
  };
  await sign(Buffer.from("From: <sample@example.org>\r\nSubject: Sample\r\n\r\nSample\r\n"));
  return sign;
}

function parseKey(pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    // The cause is left out: it may show what the file holds.
    throw new SettingError("DKIM_KEY_FILE holds no private key that can be read. Put an RSA key in PEM form there.");
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== "rsa" || bits < leastBits) {
    throw new SettingError(`DKIM_KEY_FILE holds no RSA key of ${leastBits} bits or more. Make a new one.`);
  }
  return key;
}
