import { createHash } from "node:crypto";
import type { Announcement } from "#model/announcement.ts";

const digits = "234567abcdefghijklmnopqrstuvwxyz";
const length = 13;

/**
 * The key of an announcement's record: a TID (atproto's record keys) of the time when it was said, in microseconds, and
 * a clock id of 10 bits. What times in content do not tell, the last three digits of the microseconds and the clock id,
 * comes from the announcement's id. The same announcement has the same key for ever, so it cannot stand there twice.
 */
export function recordKey({ id, at }: Pick<Announcement, "id" | "at">): string {
  const hash = createHash("sha256").update(id).digest();
  const microseconds = BigInt(at.getTime()) * 1_000n + BigInt(hash.readUInt32BE(0) % 1_000);
  const clock = BigInt(hash.readUInt16BE(4) % 1_024);
  return base32((microseconds << 10n) | clock);
}

/** The 64 bits in 13 digits that sort as the numbers do; the first bit is always 0. */
function base32(value: bigint): string {
  return Array.from({ length }, (_, place) => {
    const bits = (value >> BigInt(5 * (length - 1 - place))) & 31n;
    return digits.charAt(Number(bits));
  }).join("");
}
