import { describe, expect, test } from "vitest";
import { deliveriesOf, markedOf, planFor, reader, viewOf } from "../../support/planning.ts";
import { anEntry, aPlannedChannel, saidAbout } from "../../support/said.ts";

const morning = ["2026-03-14T09:42:00Z", "2026-03-14T10:30:00Z", "2026-03-14T11:15:00Z"];
const first = saidAbout("checkout", morning.slice(0, 1));
const twice = saidAbout("checkout", morning.slice(0, 2));

describe("who came and who went", () => {
  test("who left between two runs gets nothing, and what was put off for them is suppressed", () => {
    const entries = [anEntry({ state: "deferred" }), anEntry({ recipient: "bob", state: "unknown", unknowns: 1 })];
    const plan = planFor(first, { recipientsOf: () => [], ledger: viewOf(entries) });
    expect([deliveriesOf(plan), plan.held, markedOf(plan, "suppressed")]).toEqual([[], [], ["1 email ada"]]);
  });

  test("who joined after the words had gone out hears from the next ones on", () => {
    const late = () => [reader("ada"), reader("eve", { createdAt: new Date("2026-03-14T10:00:00Z") })];
    const told = [anEntry()];
    expect(planFor(first, { recipientsOf: late, ledger: viewOf(told) })).toMatchObject({ deliveries: [], marks: [] });
    const next = planFor(twice, { recipientsOf: late, ledger: viewOf(told) });
    expect([deliveriesOf(next), next.marks]).toEqual([["2 email ada", "2 email eve"], []]);
  });

  test("who joined before anybody was told is told", () => {
    const recipientsOf = () => [reader("eve", { createdAt: new Date("2026-03-14T11:59:00Z") })];
    expect(deliveriesOf(planFor(first, { recipientsOf }))).toEqual(["1 email eve"]);
    const allPutOff = viewOf([anEntry({ state: "deferred" })]);
    expect(deliveriesOf(planFor(first, { recipientsOf, ledger: allPutOff }))).toEqual(["1 email eve"]);
  });
});

describe("what was put off for too long", () => {
  const over = saidAbout("checkout", ["2026-03-12T09:00:00Z", "2026-03-12T10:00:00Z"], { final: true });
  const entries = [
    anEntry({ state: "deferred" }),
    anEntry({ state: "deferred", announcement: "incidents/checkout/2" }),
  ];

  test("is never told, and the ledger says why", () => {
    const plan = planFor(over, { ledger: viewOf(entries) });
    expect(deliveriesOf(plan)).toEqual([]);
    expect(markedOf(plan, "superseded")).toEqual(["1 email ada"]);
    expect(markedOf(plan, "suppressed")).toEqual(["2 email ada"]);
  });

  test("is left alone on channels and in incidents that this run is not about", () => {
    const elsewhere = { ledger: viewOf(entries), channels: [aPlannedChannel({ name: "x", kind: "x" })] };
    expect(planFor(over, elsewhere).marks).toEqual([]);
    expect(
      planFor(saidAbout("search", morning), { ledger: viewOf(entries) }).marks.flatMap(({ keys }) => keys),
    ).not.toContainEqual(expect.objectContaining({ announcement: "incidents/checkout/1" }));
  });
});
