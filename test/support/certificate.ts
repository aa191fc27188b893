import { generateKeyPairSync, sign } from "node:crypto";

/** A key and a certificate that it signed itself, both PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
}

/** A certificate for one name, signed by its own key (RFC 5280), that holds for 90 days, until `until`. */
export function selfSigned(until: Date, host = "localhost"): SelfSigned {
  const from = new Date(until.getTime() - 90 * 86_400_000);
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = part(0x30, part(0x31, part(0x30, oid(0x55, 4, 3), part(0x0c, Buffer.from(host)))));
  const algorithm = part(0x30, oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2));
  const alternative = part(0x30, part(0x82, Buffer.from(host)));
  const authority = part(0x30, part(0x01, Buffer.from([0xff])));
  const extensions = part(
    0x30,
    part(0x30, oid(0x55, 0x1d, 0x11), part(0x04, alternative)),
    part(0x30, oid(0x55, 0x1d, 0x13), part(0x01, Buffer.from([0xff])), part(0x04, authority)),
  );
  const facts = part(
    0x30,
    part(0xa0, part(0x02, Buffer.from([2]))),
    part(0x02, Buffer.from([1])),
    algorithm,
    name,
    part(0x30, time(from), time(until)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    part(0xa3, extensions),
  );
  const signature = part(0x03, Buffer.from([0]), sign("sha256", facts, privateKey));
  const der = part(0x30, facts, algorithm, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.match(/.{1,64}/g)?.join("\n")}\n-----END CERTIFICATE-----\n`,
  };
}

/** One element of DER: its tag, its length, and what is in it. */
function part(tag: number, ...inside: readonly Buffer[]): Buffer {
  const content = Buffer.concat(inside);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function oid(...bytes: readonly number[]): Buffer {
  return part(0x06, Buffer.from(bytes));
}

/** `20260510120000Z`, for any year. */
function time(at: Date): Buffer {
  return part(0x18, Buffer.from(at.toISOString().replace(/[-:T]|\.\d+/g, "")));
}
