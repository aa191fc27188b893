import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Entry } from "#store/ledger.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { deliver } from "../../support/deliver.ts";
import { type EndedProcess, runScript } from "../../support/process.ts";
import { openDataDirectory } from "../../support/store-directory.ts";

interface Aftermath {
  readonly killed: EndedProcess;
  /** The exit code of the publisher that ran after it. */
  readonly next: number;
  /** What each subscriber saw, by id: `first`, `repeated`. */
  readonly seen: ReadonlyMap<string, readonly string[]>;
  readonly entries: readonly Entry[];
}

/** A publisher is killed at its nth step; then another one runs. */
async function killAt(step: number, readers: number, onUnknown: "repeat" | "hold"): Promise<Aftermath> {
  await using directory = await openDataDirectory();
  const database = await directory.open();
  const subscribers = openSubscribers(database);
  for (let reader = 0; reader < readers; reader += 1) {
    await subscribers.add({ address: `reader-${reader}@example.org`, source: "test" }, new Date());
  }
  const killed = await runScript("deliver-and-die.ts", [directory.path, onUnknown, String(step)]);
  const next = await deliver(directory.path, onUnknown, () => undefined);

  const world = await readFile(join(directory.path, "world.txt"), "utf8").catch(() => "");
  const lines = world.split("\n").filter((line) => line !== "");
  const seen = new Map<string, string[]>();
  for await (const page of subscribers.all()) for (const { id } of page) seen.set(id, []);
  for (const line of lines) {
    const [id = "", how = ""] = line.split(" ");
    seen.get(id)?.push(how);
  }
  return { killed, next, seen, entries: await openLedger(database).list() };
}

/** Kills at every step there is, two at a time; the first run that is not killed any more ends it. */
async function atEveryStep(
  readers: number,
  onUnknown: "repeat" | "hold",
  check: (aftermath: Aftermath) => void,
): Promise<number> {
  for (let step = 1; ; step += 2) {
    const pair = await Promise.all([killAt(step, readers, onUnknown), killAt(step + 1, readers, onUnknown)]);
    for (const [index, aftermath] of pair.entries()) {
      if (aftermath.killed.signal === null) return step + index - 1;
      expect(aftermath.killed.signal).toBe("SIGKILL");
      check(aftermath);
    }
  }
}

describe("a publisher that is killed at any step", () => {
  test("is followed by one that leaves everybody told; who may have been told twice is on record", async () => {
    const steps = await atEveryStep(2, "repeat", ({ next, seen, entries }) => {
      expect(next).toBe(0);
      expect(entries.map(({ state }) => state)).toEqual(["sent", "sent"]);
      for (const { recipient, unknowns, attempts } of entries) {
        const calls = seen.get(recipient) ?? [];
        expect(calls.length).toBeGreaterThanOrEqual(1);
        expect(calls.length).toBeLessThanOrEqual(1 + unknowns);
        expect(attempts).toBe(1 + unknowns);
        expect(calls.slice(1)).toEqual(calls.slice(1).map(() => "repeated"));
      }
    });
    // Fewer would mean that the steps are not stepped on.
    expect(steps).toBeGreaterThanOrEqual(16);
  });

  test("is followed by one that tells nobody twice where the channel holds what is unknown", async () => {
    await atEveryStep(1, "hold", ({ next, seen, entries }) => {
      const calls = [...seen.values()].flat();
      expect(calls.length).toBeLessThanOrEqual(1);
      const [entry] = entries;
      if (entry?.state === "unknown") expect(next).toBe(3);
      else expect([next, entry?.state, calls]).toEqual([0, "sent", ["first"]]);
    });
  });
});
