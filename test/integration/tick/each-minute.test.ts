import { expect, test } from "vitest";
import type { Session } from "#cli/session.ts";
import { UsageError } from "#cli/session.ts";
import { tickEachMinute } from "#cli/tick/each-minute.ts";
import { ContentError } from "#content/content-error.ts";
import { readEnvironment } from "../../../scripts/environment.ts";

const aSession = (said: string[]): Session => ({
  ...{ environment: readEnvironment({}), root: ".", exitCode: 0, now: () => new Date(), say: () => undefined },
  complain: (line) => void said.push(line),
});

test("the clock looks every minute, tries again every tenth, says the same trouble once, and ends when told", async () => {
  const said: string[] = [];
  const troubles = [new UsageError("Another publisher is at work here."), new Error("a"), new Error("a"), undefined];
  const retries: boolean[] = [];
  const naps: number[] = [];
  const end = new AbortController();
  const act = async (_: Session, options: { retries: boolean }) => {
    retries.push(options.retries);
    const trouble = troubles[retries.length - 1];
    if (trouble !== undefined) throw Object.assign(trouble, { stack: trouble.message });
    if (retries.length === 11) end.abort();
    return 0;
  };
  await tickEachMinute(aSession(said), { live: true }, end.signal, act, async (length) => void naps.push(length));
  expect(retries).toEqual([true, ...Array.from({ length: 9 }, () => false), true]);
  expect(new Set(naps)).toEqual(new Set([60_000]));
  expect(said).toEqual(["a"]);
});

test("what a writer has to mend is said without a stack", async () => {
  const said: string[] = [];
  const end = new AbortController();
  await tickEachMinute(aSession(said), { live: true }, end.signal, async () => {
    end.abort();
    throw new ContentError([]);
  });
  expect(said.join()).not.toContain(" at ");
});
