import fc from "fast-check";
import { expect, test } from "vitest";
import { turnsAt } from "#delivery/pace.ts";
import { SlowClock } from "../../support/slow-clock.ts";

/** When each of `count` callers that ask at once gets a turn. */
async function turnsOf(count: number, perSecond: number, clock: SlowClock): Promise<readonly number[]> {
  const turn = turnsAt(perSecond, clock);
  const times: number[] = [];
  for (let caller = 0; caller < count; caller += 1) turn().then(() => times.push(clock.now()));
  await clock.advance(60_000);
  return times;
}

test("turns are spread evenly over the second, however many ask at once", async () => {
  expect(await turnsOf(5, 4, new SlowClock())).toEqual([0, 250, 500, 750, 1_000]);
});

test("after a pause there is no burst", async () => {
  const clock = new SlowClock();
  const turn = turnsAt(2, clock);
  await turn();
  await clock.advance(10_000);
  const times: number[] = [];
  for (let caller = 0; caller < 3; caller += 1) turn().then(() => times.push(clock.now()));
  await clock.advance(2_000);
  expect(times).toEqual([10_000, 10_500, 11_000]);
});

test("without a bound nobody waits", async () => {
  const turn = turnsAt(undefined, new SlowClock());
  for (let caller = 0; caller < 1_000; caller += 1) await turn();
});

test("never more than the bound in any second", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 120 }), async (perSecond, count) => {
      const times = await turnsOf(count, perSecond, new SlowClock());
      for (const start of times) {
        // Turns lie on fractions of a millisecond: the end of the second is not quite reached.
        expect(times.filter((time) => time >= start && time < start + 1_000 - 1e-6).length).toBeLessThanOrEqual(
          perSecond,
        );
      }
    }),
    { numRuns: 40 },
  );
});
