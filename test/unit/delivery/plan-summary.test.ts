import { expect, test } from "vitest";
import { summarise } from "#delivery/plan-summary.ts";
import { planFor, planTime, reader, viewOf } from "../../support/planning.ts";
import { anEntry, aPlannedChannel, saidAbout } from "../../support/said.ts";
import { ScriptedChannel } from "../../support/scripted-channel.ts";

test("a plan says for each channel what it will do, how often twice, and what it costs", () => {
  const twice = saidAbout("checkout", ["2026-03-14T09:42:00Z", "2026-03-14T10:30:00Z"]);
  const newest = { announcement: "incidents/checkout/2" };
  const ledger = viewOf([
    anEntry(),
    anEntry({ ...newest, state: "unknown", unknowns: 1 }),
    anEntry({ ...newest, recipient: "eve", state: "deferred", retryAt: new Date(planTime.getTime() + 1) }),
    anEntry({ ...newest, recipient: "dan", channel: "phones", state: "unknown", unknowns: 1 }),
  ]);
  const channels = [aPlannedChannel(), aPlannedChannel({ name: "phones", kind: "ntfy", onUnknown: "hold" })];
  const plan = planFor(twice, {
    ledger,
    channels,
    recipientsOf: () => ["ada", "bob", "eve", "dan"].map((id) => reader(id)),
  });
  const phones = Object.assign(new ScriptedChannel("phones"), { cost: () => 0.25 });

  expect(summarise(plan, [new ScriptedChannel("email"), phones, new ScriptedChannel("silent")])).toEqual([
    { channel: "email", deliveries: 3, repeats: 1, waiting: 1, held: 0, superseded: 3, cost: 0 },
    { channel: "phones", deliveries: 3, repeats: 0, waiting: 0, held: 1, superseded: 4, cost: 0.75 },
    { channel: "silent", deliveries: 0, repeats: 0, waiting: 0, held: 0, superseded: 0, cost: 0 },
  ]);
});
