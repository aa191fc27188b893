import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseKeys } from "#subscriptions/token-keys.ts";
import { keyRing, tokenAddress } from "#subscriptions/tokens.ts";

const aKey = (id = "k1") => ({ id, secret: randomBytes(32) });
const ada = "k3v9x2m7q4";

describe("a token", () => {
  test("names the subscriber it was signed for", () => {
    const ring = keyRing([aKey()]);
    expect(ring.read("unsubscribe", ring.sign("unsubscribe", ada))).toBe(ada);
  });

  test("is worth nothing once any bit of it is flipped", () => {
    const ring = keyRing([aKey()]);
    const token = Buffer.from(ring.sign("unsubscribe", ada));
    for (let bit = 0; bit < token.length * 8; bit += 1) {
      const flipped = Buffer.from(token);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(ring.read("unsubscribe", flipped.toString("latin1")), `bit ${bit}`).toBeUndefined();
    }
  });

  test("is worth nothing at any other length", () => {
    const ring = keyRing([aKey()]);
    const token = ring.sign("unsubscribe", ada);
    for (let length = 0; length < token.length; length += 1) {
      expect(ring.read("unsubscribe", token.slice(0, length)), `${length} characters`).toBeUndefined();
    }
    expect(ring.read("unsubscribe", `${token}A`)).toBeUndefined();
    expect(ring.read("unsubscribe", token.repeat(1_000))).toBeUndefined();
  });

  test.each([
    ["unsubscribe", "confirm"],
    ["confirm", "unsubscribe"],
    ["preferences", "unsubscribe"],
  ] as const)("for %s is worth nothing for %s", (signed, asked) => {
    const ring = keyRing([aKey()]);
    expect(ring.read(asked, ring.sign(signed, ada))).toBeUndefined();
  });

  test("of another house is worth nothing here", () => {
    const token = keyRing([aKey()]).sign("unsubscribe", ada);
    expect(keyRing([aKey()]).read("unsubscribe", token)).toBeUndefined();
  });

  test("cannot be moved to another subscriber or another key", () => {
    const [older, newer] = [aKey("k1"), aKey("k2")];
    const ring = keyRing([newer, older]);
    const [key, , seal] = ring.sign("unsubscribe", ada).split(".");
    expect(ring.read("unsubscribe", `${key}.somebody.${seal}`)).toBeUndefined();
    expect(ring.read("unsubscribe", `k1.${ada}.${seal}`)).toBeUndefined();
  });

  test("outlives the key that signed it being replaced, until that key leaves the ring", () => {
    const [older, newer] = [aKey("k1"), aKey("k2")];
    const token = keyRing([older]).sign("unsubscribe", ada);
    expect(keyRing([newer, older]).read("unsubscribe", token)).toBe(ada);
    expect(keyRing([newer, older]).sign("unsubscribe", ada)).toMatch(/^k2\./);
    expect(keyRing([newer]).read("unsubscribe", token)).toBeUndefined();
  });

  test("stands in a path as it is, whether the service's address ends in a slash or not", () => {
    const ring = keyRing([aKey()]);
    for (const address of ["https://example.org/mail", "https://example.org/mail/"]) {
      const pathTo = (purpose: "unsubscribe" | "confirm") =>
        new URL(tokenAddress(ring, address, purpose)(ada)).pathname;
      expect(pathTo("unsubscribe")).toBe(`/mail/u/${ring.sign("unsubscribe", ada)}`);
      expect(pathTo("confirm")).toBe(`/mail/confirm/${ring.sign("confirm", ada)}`);
    }
  });

  test("is never signed for an id that an address would change", () => {
    expect(() => keyRing([aKey()]).sign("unsubscribe", "a/b")).toThrow(/characters/);
  });
});

describe("keys", () => {
  const long = randomBytes(32).toString("base64url");

  test("are read newest first, divided by blanks or line ends", () => {
    expect(parseKeys(`k2:${long}\n k1:${long} `, "TOKEN_KEYS").map(({ id }) => id)).toEqual(["k2", "k1"]);
  });

  test.each([
    ["nothing", " ", /holds no key/],
    ["a key without an id", long, /key 1 is not a key/],
    ["an id in capitals", `K1:${long}`, /key 1 is not a key/],
    ["a short key", `k2:${long} k1:c2hvcnQ`, /key 2 is too short: 5 bytes/],
    ["two keys of one name", `k1:${long} k1:${long}`, /two keys “k1”/],
  ])("are refused: %s", (_, text, words) => {
    expect(() => parseKeys(text, "TOKEN_KEYS")).toThrow(words);
  });

  test("are never shown in the complaint about them", () => {
    let complaint = "";
    try {
      parseKeys("k1:canary-secret!", "TOKEN_KEYS");
    } catch (error) {
      complaint = String(error);
    }
    expect(complaint).toMatch(/TOKEN_KEYS: key 1 is not a key/);
    expect(complaint).not.toContain("canary");
  });
});
