import { describe, expect, test } from "vitest";
import { exitCodeOf } from "#delivery/report.ts";
import type { Outcome } from "#model/delivery.ts";
import { saidAbout } from "../../support/said.ts";
import { ScriptedChannel } from "../../support/scripted-channel.ts";
import { countStates, openOffice, sendTime } from "../../support/sending.ts";
import { SlowClock } from "../../support/slow-clock.ts";

const first = saidAbout("checkout", ["2026-03-14T09:42:00Z"]);
const names = Array.from({ length: 30 }, (_, index) => `reader-${index}`);
const sent: Outcome = { kind: "sent", receipt: "1" };

/** A gate that holds every call until it is opened. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: () => resolve() };
}

test("as many calls are under way as there are connections, and no more attempts are in the ledger", async () => {
  await using office = await openOffice(names);
  const attempting: number[] = [];
  const mail = new ScriptedChannel("email", async () => {
    attempting.push((await office.ledger.list("attempting")).length);
    return sent;
  });
  mail.connections = 4;
  await office.publish({ announcements: first, channels: [mail] });
  expect(mail.busiest).toBe(4);
  expect(Math.max(...attempting)).toBeLessThanOrEqual(4);
  expect(await countStates(office.ledger)).toEqual({ sent: 30 });
});

test("a recipient hears of two subjects one after the other, in the order in which they were said", async () => {
  await using office = await openOffice(["ada"]);
  const before = saidAbout("search", ["2026-03-14T08:00:00Z"]);
  const underWay = new Set<string>();
  const x = new ScriptedChannel("x", async ({ announcement }) => {
    expect([...underWay]).toEqual([]);
    underWay.add(announcement);
    await office.ledger.list();
    underWay.delete(announcement);
    return sent;
  });
  Object.assign(x, { kind: "x", connections: 5 });
  await office.publish({ announcements: [...before, ...first], channels: [x] });
  expect(x.calls.map(({ announcement }) => announcement)).toEqual(["incidents/search/1", "incidents/checkout/1"]);
});

describe("an outcome that closes the channel", () => {
  test.each<[string, Outcome]>([
    ["deferred", { kind: "deferred", code: "421", reason: "the server closes", closes: true }],
    ["unknown", { kind: "unknown", reason: "the line died", closes: true }],
  ])("%s leaves the rest owed, and the next run finishes it", async (_, outcome) => {
    await using office = await openOffice(names);
    const broken = new ScriptedChannel("email", (_call, count) => (count === 5 ? outcome : sent));
    const report = await office.publish({ announcements: first, channels: [broken] });
    expect(broken.calls).toHaveLength(5);
    expect(report.channels).toMatchObject([
      { sent: 4, left: 25, owed: 26, closed: outcome.kind === "sent" ? "" : outcome.reason },
    ]);
    expect(exitCodeOf(report)).toBe(1);

    const mail = new ScriptedChannel();
    expect(exitCodeOf(await office.publish({ announcements: first, channels: [mail] }))).toBe(0);
    expect(mail.calls).toHaveLength(26);
    expect(await countStates(office.ledger)).toEqual({ sent: 30 });
  });

  test("closes no other channel", async () => {
    await using office = await openOffice(names);
    const closed: Outcome = { kind: "deferred", code: "503", reason: "down", closes: true };
    const x = Object.assign(new ScriptedChannel("x", () => closed), { kind: "x" as const });
    const report = await office.publish({ announcements: first, channels: [x, new ScriptedChannel()] });
    expect(report.channels).toMatchObject([
      { channel: "x", deferred: 1, closed: "down" },
      { channel: "email", sent: 30 },
    ]);
  });
});

describe("channels do not wait for each other", () => {
  test("social posts go out while mail hangs", async () => {
    await using office = await openOffice(names);
    const hanging = gate();
    const mail = new ScriptedChannel("email", async () => {
      await hanging.opened;
      return sent;
    });
    const x = new ScriptedChannel("x", () => {
      hanging.open();
      return sent;
    });
    x.kind = "x";
    const report = await office.publish({ announcements: first, channels: [mail, x] });
    expect(report.channels.map(({ channel, sent: count }) => [channel, count])).toEqual([
      ["email", 30],
      ["x", 1],
    ]);
  });

  test("mail goes out while a social network hangs", async () => {
    await using office = await openOffice(["ada"]);
    const hanging = gate();
    const x = new ScriptedChannel("x", async () => {
      await hanging.opened;
      return sent;
    });
    x.kind = "x";
    const mail = new ScriptedChannel("email", () => {
      hanging.open();
      return sent;
    });
    const report = await office.publish({ announcements: first, channels: [x, mail] });
    expect(exitCodeOf(report)).toBe(0);
  });

  test("social posts begin before mail, whatever the order in site.yaml", async () => {
    await using office = await openOffice(["ada"]);
    const begun: string[] = [];
    const channel = (name: string, kind: "email" | "x") =>
      Object.assign(
        new ScriptedChannel(name, () => {
          begun.push(name);
          return sent;
        }),
        { kind },
      );
    await office.publish({ announcements: first, channels: [channel("email", "email"), channel("x", "x")] });
    expect(begun).toEqual(["x", "email"]);
  });
});

test("a channel is not faster than its pace", async () => {
  await using office = await openOffice(names.slice(0, 6));
  const clock = new SlowClock();
  const mail = new ScriptedChannel("email", () => sent);
  Object.assign(mail, { connections: 3, perSecond: 2 });
  const done = office.publish({ announcements: first, channels: [mail] }, { timer: clock });
  let isDone = false;
  const ended = done.finally(() => {
    isDone = true;
  });
  const callsAfter: number[] = [];
  while (!isDone) {
    await clock.advance(500);
    for (let turn = 0; turn < 20; turn += 1) await office.ledger.list("attempting");
    callsAfter.push(mail.calls.length);
  }
  await ended;
  expect(clock.now()).toBeGreaterThanOrEqual(2_500);
  for (const [index, calls] of callsAfter.entries()) expect(calls).toBeLessThanOrEqual(index + 2);
});

test("a run that is stopped makes the calls under way and no more", async () => {
  await using office = await openOffice(names);
  const stop = new AbortController();
  const mail = new ScriptedChannel("email", (_, count) => {
    if (count === 3) stop.abort();
    return sent;
  });
  const report = await office.publish({ announcements: first, channels: [mail] }, { signal: stop.signal });
  expect(report.channels).toMatchObject([{ sent: 3, left: 27, owed: 27, closed: "the run was stopped" }]);
});

test("what another process claimed in the meantime is not made twice, and counts as owed", async () => {
  await using office = await openOffice(["ada"]);
  const mail = new ScriptedChannel();
  const run = { announcements: first, channels: [mail] };
  const plan = await office.plan(run);
  const ada = await office.subscribers.findByAddress("email", "ada@example.org");
  const key = { announcement: "incidents/checkout/1", channel: "email", recipient: ada?.id ?? "" };
  await office.ledger.claim(key, { owner: "another", lease: 60_000 }, sendTime);
  const report = await office.publish(run, { plan });
  expect(report.channels).toMatchObject([{ sent: 0, waiting: 1, owed: 1 }]);
  expect(mail.calls).toEqual([]);
});

test("every outcome is told to whoever watches, after it was written down", async () => {
  await using office = await openOffice(["ada"]);
  const seen: unknown[] = [];
  await office.publish(
    { announcements: first, channels: [new ScriptedChannel()] },
    { onOutcome: async ({ announcement }, outcome) => void seen.push([announcement.id, outcome.kind]) },
  );
  expect(seen).toEqual([["incidents/checkout/1", "sent"]]);
});
