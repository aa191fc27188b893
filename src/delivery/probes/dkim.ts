import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { codeOf } from "#delivery/probes/ask.ts";
import { textsOf } from "#delivery/probes/look-up.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { fail, ok, type Verdict, warn } from "#domain/readiness/item.ts";

/** Whether DNS holds the public half of the key that signs our letters (RFC 6376 §3.6.1). */
export async function keyIsPublished({ names, environment }: Surroundings, domain: string): Promise<Verdict> {
  const { DKIM_KEY_FILE: file, DKIM_SELECTOR: selector } = environment;
  if (file === undefined || selector === undefined) {
    return warn("letters are not signed here", "Set DKIM_KEY_FILE and DKIM_SELECTOR, or let your mail server sign");
  }
  const key = await publicHalf(file);
  if (typeof key === "string") return fail(key, "Put an RSA key in PEM form there, for this account to read");
  const name = `${selector}._domainkey.${domain}`;
  const mend = `Publish the key's public half as TXT of ${name}, or sign with the key that is there`;
  const found = await textsOf(names, name);
  if (found.kind !== "found") return fail(`DKIM key of ${name}: ${found.why}`, mend);
  const keys = found.records.map((text) => /(?:^|;)\s*p\s*=([^;]*)/.exec(text)?.[1]?.replaceAll(/\s/g, ""));
  if (keys.every((one) => one === undefined)) return fail(`TXT of ${name} holds no key`, mend);
  if (keys.includes("")) return fail(`the DKIM key of ${name} is revoked: its p= is empty`, mend);
  if (forms(key).some((form) => keys.includes(form))) return ok(`DNS holds the public half of our DKIM key at ${name}`);
  return fail(`DNS holds another DKIM key at ${name} than the one we sign with`, mend);
}

/** The public half of the private key in `file`, or what is wrong with it: never what it holds. */
async function publicHalf(file: string): Promise<KeyObject | string> {
  let pem: string;
  try {
    pem = await readFile(file, "utf8");
  } catch (error) {
    return `DKIM_KEY_FILE cannot be read (${codeOf(error)})`;
  }
  try {
    return createPublicKey(createPrivateKey(pem));
  } catch {
    // The cause is left out: it may show what the file holds.
    return "DKIM_KEY_FILE holds no private key that can be read";
  }
}

/** Both forms in which a key may stand in DNS: with its kind before it, as nearly everybody writes it, and bare. */
function forms(key: KeyObject): string[] {
  const wrapped = key.export({ type: "spki", format: "der" }).toString("base64");
  return key.asymmetricKeyType === "rsa"
    ? [wrapped, key.export({ type: "pkcs1", format: "der" }).toString("base64")]
    : [wrapped];
}
