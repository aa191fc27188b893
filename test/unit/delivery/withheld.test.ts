import { describe, expect, test } from "vitest";
import type { PlannedChannel } from "#delivery/planned-channel.ts";
import { withheldBecause } from "#delivery/withheld.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Impact } from "#model/update.ts";
import { deliveriesOf, markedOf, planFor, reader, viewOf } from "../../support/planning.ts";
import { anEntry, aPlannedChannel, saidAbout } from "../../support/said.ts";

const at = ["2026-03-14T09:42:00Z"];
const first = saidAbout("checkout", at);

/** Why `channel` withholds the last word of a thread. */
function because(thread: readonly Announcement[], channel: Partial<PlannedChannel>): string | undefined {
  const last = thread.at(-1);
  return last === undefined ? undefined : withheldBecause(last, aPlannedChannel(channel), thread)?.because;
}

describe("an exercise", () => {
  const exercise = saidAbout("drill", at, { exercise: true });
  test.each([
    ["public mail", { audience: "public", kind: "email" }, "audience"],
    ["security contacts", { audience: "security-contacts", kind: "email" }, "audience"],
    ["public posts", { audience: "public", kind: "x", account: "@example" }, "audience"],
    ["the test audience", { audience: "test", kind: "email" }, undefined],
    ["the outbox", { audience: "public", kind: "outbox" }, undefined],
  ] as const)("and %s: %s", (_, channel, why) => {
    expect(because(exercise, channel)).toBe(why);
  });

  test("reaches the test audience alone, also in the outbox", () => {
    const recipientsOf = () => [reader("ada"), reader("eve", { audience: "test" })];
    const outbox = [aPlannedChannel({ kind: "outbox" })];
    expect(deliveriesOf(planFor(exercise, { recipientsOf, channels: outbox }))).toEqual(["1 email eve"]);
  });

  test("and what is real do not mix: the test audience hears exercises only", () => {
    expect(because(first, { audience: "test" })).toBe("audience");
  });
});

describe("a channel that was born late", () => {
  test.each([
    ["a day before", "2026-03-13", undefined],
    ["on the same day", "2026-03-14", undefined],
    ["a day after", "2026-03-15", "born-late"],
  ])("opened %s it began", (_, since, why) => {
    expect(because(first, { since })).toBe(why);
  });

  test("and was dated back is refused by what git knows, for that incident alone", () => {
    expect(because(first, { since: "2020-01-01", youngerThan: new Set(["checkout"]) })).toBe("born-late");
    expect(because(first, { since: "2020-01-01", youngerThan: new Set(["search"]) })).toBeUndefined();
  });

  test("stays silent about it to the end, but speaks about what begins later", () => {
    const channels = [aPlannedChannel({ since: "2026-03-13" })];
    const long = saidAbout("checkout", ["2026-03-12T10:00:00Z", "2026-03-14T10:00:00Z"]);
    const plan = planFor([...long, ...saidAbout("search", at)], { channels, recipientsOf: () => [reader("ada")] });
    expect(plan.deliveries.map(({ announcement }) => announcement.subject.id)).toEqual(["search"]);
    expect(plan.withheld).toEqual([
      {
        announcement: "incidents/checkout/2",
        channel: "email",
        because: "born-late",
        reason: "the line was opened on 2026-03-13, after this began on 2026-03-12",
        mend: expect.stringMatching(/^Speak on the lines that people know; .* next incident\. Correct its “since”/),
      },
    ]);
  });
});

describe("a channel that tells only what is bad enough", () => {
  const said = (...impacts: (Impact | undefined)[]) => {
    const times = impacts.map((_, hour) => `2026-03-14T0${hour}:00:00Z`);
    return saidAbout("checkout", times).map((announcement, index) => ({ ...announcement, impact: impacts[index] }));
  };

  test.each<[string, readonly (Impact | undefined)[], string | undefined]>([
    ["less than that", ["minor"], "below-impact"],
    ["as bad", ["major"], undefined],
    ["worse", ["critical"], undefined],
    ["not rated yet", [undefined], undefined],
    ["found to be worse", ["minor", "major"], undefined],
    ["found to be not that bad after it was told", ["major", "minor", "none"], undefined],
    ["less all the time", ["none", "minor", "minor"], "below-impact"],
  ])("%s", (_, impacts, why) => {
    expect(because(said(...impacts), { atLeast: "major" })).toBe(why);
  });

  test("has no word for notices and planned work, which have no impact", () => {
    const notice = saidAbout("hello", at, {
      impact: undefined,
      subject: { kind: "notice", id: "hello", date: new Date("2026-03-14T09:42:00Z") },
    });
    expect(because(notice, { atLeast: "minor" })).toBe("below-impact");
    expect(because(notice, { atLeast: "none" })).toBeUndefined();
  });
});

describe("a channel that an incident excludes", () => {
  const excluded = saidAbout("checkout", at, { excluded: [{ channel: "email", reason: "mail is what broke" }] });

  test("carries nothing of it, and the reason is on record", () => {
    const plan = planFor(excluded, {
      channels: [aPlannedChannel(), aPlannedChannel({ name: "phones", kind: "ntfy" })],
    });
    expect(deliveriesOf(plan)).toEqual(["1 phones ada", "1 phones bob"]);
    expect(plan.withheld).toMatchObject([{ channel: "email", because: "excluded", reason: "mail is what broke" }]);
  });

  test("gets no second attempt of what was put off or is unknown either", () => {
    const entries = [anEntry({ state: "deferred" }), anEntry({ recipient: "bob", state: "unknown", unknowns: 1 })];
    const plan = planFor(excluded, { ledger: viewOf(entries) });
    expect([deliveriesOf(plan), plan.waiting, plan.held]).toEqual([[], [], []]);
    expect(markedOf(plan, "excluded")).toEqual(["1 email ada"]);
  });

  test("carries the newest words again when the exclusion is lifted", () => {
    expect(deliveriesOf(planFor(first, { ledger: viewOf([anEntry({ state: "excluded" })]) }))).toEqual([
      "1 email ada",
      "1 email bob",
    ]);
  });
});
