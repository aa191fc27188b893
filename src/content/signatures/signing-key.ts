import { createHash } from "node:crypto";

const armour = /^-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\s*$/;

/** The public key that an SSH signature names, base64 as files of keys have it; undefined where it is none. */
export function signingKey(signature: string): string | undefined {
  const blob = Buffer.from(armour.exec(signature)?.[1] ?? "", "base64");
  // PROTOCOL.sshsig: "SSHSIG", a version of four bytes, then the key with its length before it.
  if (blob.length < 14 || blob.subarray(0, 6).toString("latin1") !== "SSHSIG") return undefined;
  const length = blob.readUInt32BE(10);
  const key = blob.subarray(14, 14 + length);
  return key.length === length && length > 0 ? key.toString("base64") : undefined;
}

/** `SHA256:Lm+SVv8b…`, as `ssh-keygen -l` shows a key. */
export function fingerprintOf(key: string): string {
  const digest = createHash("sha256").update(Buffer.from(key, "base64")).digest("base64");
  return `SHA256:${digest.replace(/=+$/, "")}`;
}
