import { createHash } from "node:crypto";

/** Twelve characters of `0-9a-z` that belong to `name` for ever: Statuspage's clients expect ids of that form. */
export function shortId(name: string): string {
  const number = BigInt(`0x${createHash("sha256").update(name).digest("hex").slice(0, 24)}`);
  return number.toString(36).padStart(12, "0").slice(-12);
}

/** A number below `bound` that belongs to `name` for ever. */
export function numberFor(name: string, bound: number): number {
  return createHash("sha256").update(name).digest().readUInt32BE() % bound;
}
