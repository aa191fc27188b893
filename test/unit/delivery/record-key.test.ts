import fc from "fast-check";
import { expect, test } from "vitest";
import { recordKey } from "#delivery/channels/bluesky/record-key.ts";

const digits = "234567abcdefghijklmnopqrstuvwxyz";
const at = new Date("2026-03-14T09:42:00Z");
/** Microseconds and clock id, as atproto reads a TID. */
const read = (key: string) => {
  const bits = [...key].reduce((value, digit) => (value << 5n) | BigInt(digits.indexOf(digit)), 0n);
  return { microseconds: bits >> 10n, clock: bits & 1_023n };
};

test("the key of an announcement is a TID of its time, and always the same", () => {
  const key = recordKey({ id: "incidents/checkout-errors/1", at });
  expect(key).toMatch(/^[234567a-j][234567a-z]{12}$/);
  expect(read(key).microseconds / 1_000n).toBe(BigInt(at.getTime()));
  expect(recordKey({ id: "incidents/checkout-errors/1", at: new Date(at) })).toBe(key);
});

test("what was said at the same time has keys of its own", () => {
  const keys = Array.from({ length: 2_000 }, (_, index) => recordKey({ id: `notices/${index}`, at }));
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(keys.map((key) => read(key).clock)).size).toBeGreaterThan(800);
});

test("keys sort as the times do", () => {
  const moment = fc.date({ min: new Date("2000-01-01"), max: new Date("2200-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moment, moment, fc.string(), fc.string(), (a, b, first, second) => {
      fc.pre(a < b);
      expect(recordKey({ id: first, at: a }) < recordKey({ id: second, at: b })).toBe(true);
    }),
  );
});
