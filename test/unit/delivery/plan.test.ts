import { describe, expect, test } from "vitest";
import type { PlannedChannel } from "#delivery/planned-channel.ts";
import type { DeliveryState } from "#model/delivery.ts";
import { deliveriesOf, inShort, markedOf, planFor, planTime, reader, viewOf } from "../../support/planning.ts";
import { anEntry, aPlannedChannel, saidAbout } from "../../support/said.ts";

const morning = ["2026-03-14T09:42:00Z", "2026-03-14T10:30:00Z", "2026-03-14T11:15:00Z"];
const first = saidAbout("checkout", morning.slice(0, 1));
const twice = saidAbout("checkout", morning.slice(0, 2));

describe("who is told what", () => {
  test("every recipient hears new words on every channel", () => {
    const channels = [aPlannedChannel(), aPlannedChannel({ name: "x", kind: "x", account: "@example" })];
    const plan = planFor(first, {
      channels,
      recipientsOf: ({ account }) => (account ? [{ kind: "account", id: account }] : [reader("ada"), reader("bob")]),
    });
    expect(deliveriesOf(plan)).toEqual(["1 email ada", "1 email bob", "1 x @example"]);
    expect(plan.fresh).toEqual(["incidents/checkout/1"]);
  });

  test("of several words about one subject only the newest are told, and the ledger says so of the others", () => {
    const plan = planFor(saidAbout("checkout", morning));
    expect(deliveriesOf(plan)).toEqual(["3 email ada", "3 email bob"]);
    expect(markedOf(plan, "superseded")).toEqual(["2 email ada", "2 email bob", "1 email ada", "1 email bob"]);
  });

  test("subjects do not supersede each other, and what was said earlier is told earlier", () => {
    const search = saidAbout("search", ["2026-03-14T08:00:00Z"]);
    expect(deliveriesOf(planFor([...search, ...first], { recipientsOf: () => [reader("ada")] }))).toEqual([
      "1 email ada",
      "1 email ada",
    ]);
    const plan = planFor([...search, ...first], { recipientsOf: () => [reader("ada")] });
    expect(plan.deliveries.map(({ announcement }) => announcement.subject.id)).toEqual(["search", "checkout"]);
  });

  test("who does not want the newest words hears the newest that they want", () => {
    const plan = planFor(twice, {
      recipientsOf: (_, { latest }) => (latest ? [reader("bob")] : [reader("ada"), reader("bob")]),
    });
    expect(deliveriesOf(plan)).toEqual(["2 email bob", "1 email ada"]);
    expect(markedOf(plan, "superseded")).toEqual(["1 email bob"]);
  });

  test("a recipient who is named twice is told once", () => {
    expect(deliveriesOf(planFor(first, { recipientsOf: () => [reader("ada"), reader("ada")] }))).toHaveLength(1);
  });

  test.each(["pending", "unsubscribed", "suppressed"] as const)("who is %s is told nothing", (state) => {
    expect(deliveriesOf(planFor(first, { recipientsOf: () => [reader("ada", { state })] }))).toEqual([]);
  });

  test("who belongs to another audience than the channel's is told nothing", () => {
    const recipientsOf = () => [reader("ada", { audience: "security-contacts" }), reader("bob")];
    expect(deliveriesOf(planFor(first, { recipientsOf }))).toEqual(["1 email bob"]);
    const channels = [aPlannedChannel({ audience: "security-contacts" })];
    expect(deliveriesOf(planFor(first, { recipientsOf, channels }))).toEqual([]);
    const disclosure = first.map((said) => ({ ...said, category: "security" as const }));
    expect(deliveriesOf(planFor(disclosure, { recipientsOf, channels }))).toEqual(["1 email ada"]);
  });
});

describe("what is never told", () => {
  test.each([
    ["imported history", saidAbout("checkout", morning, { imported: true })],
    ["what is older than the bound and over", saidAbout("checkout", ["2026-03-13T11:59:59Z"], { final: true })],
  ])("%s", (_, announcements) => {
    expect(planFor(announcements)).toMatchObject({ deliveries: [], marks: [], fresh: [] });
  });

  test("what was adopted", () => {
    expect(deliveriesOf(planFor(first, { ledger: viewOf([], ["incidents/checkout/1"]) }))).toEqual([]);
  });

  test("older words about something long over, though each is younger than the bound", () => {
    const over = saidAbout("checkout", morning, { final: true });
    const told = over.flatMap(({ id }) => ["ada", "bob"].map((recipient) => anEntry({ announcement: id, recipient })));
    expect(planFor(over, { ledger: viewOf(told) })).toMatchObject({ deliveries: [], marks: [], waiting: [], held: [] });
  });
});

describe("what is old and told all the same", () => {
  test("the latest words about something that is not over", () => {
    const old = saidAbout("checkout", ["2026-03-01T08:00:00Z", "2026-03-02T08:00:00Z"]);
    const plan = planFor(old);
    expect(deliveriesOf(plan)).toEqual(["2 email ada", "2 email bob"]);
    expect(plan.marks).toEqual([]);
  });

  test("words that are exactly as old as the bound", () => {
    expect(deliveriesOf(planFor(saidAbout("checkout", ["2026-03-13T12:00:00Z"], { final: true })))).toHaveLength(2);
  });
});

describe("what the ledger knows", () => {
  const retryAt = new Date("2026-03-14T12:30:00Z");
  const planWith = (state: DeliveryState, facts = {}, channel: Partial<PlannedChannel> = {}) =>
    planFor(first, {
      recipientsOf: () => [reader("ada")],
      ledger: viewOf([anEntry({ state, ...facts })]),
      channels: [aPlannedChannel(channel)],
    });

  test.each<DeliveryState>(["sent", "refused", "superseded", "suppressed", "adopted"])("%s is done", (state) => {
    expect(planWith(state)).toMatchObject({ deliveries: [], waiting: [], held: [], marks: [] });
  });

  test("what was put off waits for its time and stays owed", () => {
    expect(planWith("deferred", { retryAt }).waiting.map(inShort)).toEqual(["1 email ada"]);
    expect(deliveriesOf(planWith("deferred", { retryAt: planTime }))).toEqual(["1 email ada"]);
    expect(deliveriesOf(planWith("deferred"))).toEqual(["1 email ada"]);
  });

  test("what is under way elsewhere is owed and not made twice", () => {
    const plan = planWith("attempting");
    expect([deliveriesOf(plan), plan.waiting.map(inShort)]).toEqual([[], ["1 email ada"]]);
  });

  test.each(["repeat", "absorbed", "look-up"] as const)(
    "what is unknown is made again where the channel says %s",
    (onUnknown) => {
      const plan = planWith("unknown", { unknowns: 1 }, { onUnknown });
      expect(plan.deliveries).toMatchObject([{ repeats: true }]);
      expect(plan.held).toEqual([]);
    },
  );

  test("what is unknown waits for a person where the channel says hold", () => {
    const plan = planWith("unknown", { unknowns: 1 }, { onUnknown: "hold" });
    expect([deliveriesOf(plan), plan.held.map(inShort)]).toEqual([[], ["1 email ada"]]);
  });

  test("a doubt stays a doubt when the next call was put off", () => {
    expect(planWith("deferred", { unknowns: 1 }).deliveries).toMatchObject([{ repeats: true }]);
    expect(planWith("deferred").deliveries).toMatchObject([{ repeats: false }]);
  });

  test("what was told to somebody is not new any more", () => {
    const plan = planFor(first, { ledger: viewOf([anEntry()]) });
    expect([deliveriesOf(plan), plan.fresh]).toEqual([["1 email bob"], []]);
  });

  test("older words that were put off are superseded by newer ones, also when those were told already", () => {
    const entries = [anEntry({ state: "deferred" }), anEntry({ announcement: "incidents/checkout/2" })];
    const plan = planFor(twice, { recipientsOf: () => [reader("ada")], ledger: viewOf(entries) });
    expect([deliveriesOf(plan), markedOf(plan, "superseded")]).toEqual([[], ["1 email ada"]]);
  });

  test("older words that were told, or may have been, are never called superseded", () => {
    const entries = [anEntry(), anEntry({ recipient: "bob", state: "unknown", unknowns: 1 })];
    const plan = planFor(twice, { ledger: viewOf(entries) });
    expect([deliveriesOf(plan), plan.marks]).toEqual([["2 email ada", "2 email bob"], []]);
  });
});
