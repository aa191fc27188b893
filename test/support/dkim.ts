import { generateKeyPairSync } from "node:crypto";
import { dkimVerify } from "mailauth/lib/dkim/verify";
import { headerOf } from "./raw-letter.ts";

/** A pair of keys as PEM. */
export function pairOf(modulusLength: number) {
  return generateKeyPairSync("rsa", {
    modulusLength,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}

/** A key under `openline1._domainkey.example.com`, and what a receiver thinks of letters that it signed. */
export function openKey() {
  const { publicKey, privateKey } = pairOf(2_048);
  /** A DNS that knows our public key and nothing else. */
  async function resolver(name: string, type: string): Promise<string[][]> {
    if (name !== "openline1._domainkey.example.com" || type !== "TXT")
      throw Object.assign(new Error(), { code: "ENOTFOUND" });
    return [[`v=DKIM1; k=rsa; p=${publicKey.replace(/-----[^-]+-----|\s/g, "")}`]];
  }
  return {
    ...{ publicKey, privateKey, selector: "openline1" },
    /** What an independent library says of a letter. */
    async verdict(letter: Buffer): Promise<string | undefined> {
      const { results } = await dkimVerify(letter, { resolver });
      return results[0]?.status.result;
    },
  };
}

/** The fields that a letter's signature covers (`h=`), in lower case, sorted. */
export function coveredBy(letter: Buffer): string[] {
  const signature = headerOf(letter, "DKIM-Signature")?.replaceAll(" ", "") ?? "";
  return (/;h=([^;]+)/.exec(signature)?.[1] ?? "").toLowerCase().split(":").sort();
}

/** The letter with one byte changed in the value of a field. */
export function flippedIn(letter: Buffer, field: string): Buffer {
  const start = letter.toString("latin1").search(new RegExp(`^${field}:`, "im"));
  if (start < 0) throw new Error(`The letter has no ${field}.`);
  const changed = Buffer.from(letter);
  const at = start + field.length + 4;
  changed[at] = (changed[at] ?? 0) ^ 0x01;
  return changed;
}
