import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openKeyRing } from "#subscriptions/token-keys.ts";

let directory: string;
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), "openline-")), "data");
});
afterEach(() => rm(join(directory, ".."), { recursive: true }));

describe("without TOKEN_KEYS", () => {
  test("a key is made once, and recognises its tokens after a restart", async () => {
    const token = (await openKeyRing(directory)).sign("unsubscribe", "ada");
    expect((await openKeyRing(directory)).read("unsubscribe", token)).toBe("ada");
  });

  test("its owner alone can read the file", async () => {
    await openKeyRing(directory);
    expect((await stat(join(directory, "token-keys"))).mode & 0o777).toBe(0o600);
  });

  test("processes that start at once agree on one key and leave no draft behind", async () => {
    const rings = await Promise.all(Array.from({ length: 8 }, () => openKeyRing(directory)));
    const token = rings[0]?.sign("unsubscribe", "ada") ?? "";
    expect(rings.map((ring) => ring.read("unsubscribe", token))).toEqual(Array(8).fill("ada"));
    expect(await readdir(directory)).toEqual(["token-keys"]);
    expect(await readFile(join(directory, "token-keys"), "utf8")).toMatch(/^k1:[A-Za-z0-9_-]{43}\n$/);
  });
});

test("TOKEN_KEYS are used as they are, and no file is made", async () => {
  const ring = await openKeyRing(directory, `house:${"A".repeat(43)}`);
  expect(ring.sign("unsubscribe", "ada")).toMatch(/^house\.ada\./);
  await expect(stat(directory)).rejects.toThrow("ENOENT");
});
