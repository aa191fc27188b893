import { describe, expect, test } from "vitest";
import { exitCodeOf } from "#delivery/report.ts";
import { BrokenDelivery } from "#delivery/send-all.ts";
import type { Outcome } from "#model/delivery.ts";
import { saidAbout } from "../../support/said.ts";
import { ScriptedChannel } from "../../support/scripted-channel.ts";
import { countStates, openOffice, sendTime } from "../../support/sending.ts";

const morning = ["2026-03-14T09:42:00Z", "2026-03-14T10:30:00Z"];
const first = saidAbout("checkout", morning.slice(0, 1));
const twice = saidAbout("checkout", morning);
const later = new Date("2026-03-14T13:00:00Z");

const sent: Outcome = { kind: "sent", receipt: "1" };
const deferred: Outcome = { kind: "deferred", code: "450", reason: "greylisted" };
const refused: Outcome = { kind: "refused", code: "550", reason: "no such mailbox" };
const unknown: Outcome = { kind: "unknown", reason: "silence after the letter" };

test("everybody is told once: a second run makes no call", async () => {
  await using office = await openOffice();
  const mail = new ScriptedChannel();
  const report = await office.publish({ announcements: first, channels: [mail] });
  expect(report.channels).toMatchObject([{ channel: "email", sent: 2, owed: 0, held: 0 }]);
  expect(exitCodeOf(report)).toBe(0);

  await office.publish({ announcements: first, channels: [mail] });
  expect(mail.calls).toHaveLength(2);
});

describe("an outcome decides what the next run does", () => {
  test.each([
    ["sent", sent, { exit: 0, calls: 1 }],
    ["refused", refused, { exit: 0, calls: 1 }],
    ["deferred", deferred, { exit: 1, calls: 2 }],
    ["deferred until later", { ...deferred, retryAt: later }, { exit: 1, calls: 1 }],
    ["unknown", unknown, { exit: 1, calls: 2 }],
  ] as const)("%s", async (_, outcome, { exit, calls }) => {
    await using office = await openOffice(["ada"]);
    const mail = new ScriptedChannel("email", () => outcome);
    expect(exitCodeOf(await office.publish({ announcements: first, channels: [mail] }))).toBe(exit);
    await office.publish({ announcements: first, channels: [mail] });
    expect(mail.calls).toHaveLength(calls);
  });

  test("what was put off is made when its time has come", async () => {
    await using office = await openOffice(["ada"]);
    const mail = new ScriptedChannel("email", (_, count) => (count === 1 ? { ...deferred, retryAt: later } : sent));
    await office.publish({ announcements: first, channels: [mail] });
    const waits = await office.publish({ announcements: first, channels: [mail] });
    expect(waits.channels).toMatchObject([{ waiting: 1, owed: 1 }]);
    const report = await office.publish({ announcements: first, channels: [mail], now: later });
    expect(report.channels).toMatchObject([{ sent: 1, owed: 0, repeated: 0 }]);
  });
});

describe("what nobody knows the end of", () => {
  const once = (_: unknown, count: number) => (count === 1 ? unknown : sent);

  test("is repeated, and the repeat is known to the channel and on record", async () => {
    await using office = await openOffice(["ada"]);
    const mail = new ScriptedChannel("email", once);
    await office.publish({ announcements: first, channels: [mail] });
    const report = await office.publish({ announcements: first, channels: [mail] });
    expect(mail.calls.map(({ circumstances }) => circumstances.repeated)).toEqual([false, true]);
    expect(report.channels).toMatchObject([{ sent: 1, repeated: 1, owed: 0 }]);
    expect(await office.ledger.list("sent")).toMatchObject([{ attempts: 2, unknowns: 1 }]);
  });

  test("waits for a person where the channel holds it, whatever else is sent", async () => {
    await using office = await openOffice(["ada", "bob"]);
    const mail = new ScriptedChannel("email", once);
    mail.onUnknown = "hold";
    const report = await office.publish({ announcements: first, channels: [mail] });
    expect(report.channels).toMatchObject([{ sent: 1, unknown: 1, held: 1, owed: 0 }]);
    expect(exitCodeOf(report)).toBe(3);

    const again = await office.publish({ announcements: first, channels: [mail] });
    expect([mail.calls.length, exitCodeOf(again)]).toEqual([2, 3]);

    const [held] = await office.ledger.list("unknown");
    if (held !== undefined) await office.ledger.resolve(held, "deferred", sendTime);
    const settled = await office.publish({ announcements: first, channels: [mail] });
    expect([mail.calls.length, exitCodeOf(settled)]).toEqual([3, 0]);
    expect(mail.calls.at(-1)?.circumstances.repeated).toBe(false);
  });

  test.each([
    ["found: it is not made again", { kind: "sent", receipt: "1900" } as Outcome, 1, 0],
    ["surely not there: it is made again", undefined, 2, 0],
    ["not to be asked now: it stays owed", deferred, 1, 1],
  ])("is looked up first where that can be done; %s", async (_, found, calls, exit) => {
    await using office = await openOffice();
    const x = new ScriptedChannel("x", once);
    Object.assign(x, { kind: "x", onUnknown: "look-up", lookUp: async () => found });
    await office.publish({ announcements: first, channels: [x] });
    const report = await office.publish({ announcements: first, channels: [x] });
    expect([x.calls.length, exitCodeOf(report)]).toEqual([calls, exit]);
  });
});

describe("words about one subject hang together", () => {
  test("the channel knows what was sent before to the same recipient, with its receipts", async () => {
    await using office = await openOffice();
    const x = new ScriptedChannel("x", ({ announcement }) => ({ kind: "sent", receipt: `of ${announcement}` }));
    x.kind = "x";
    const thrice = saidAbout("checkout", [...morning, "2026-03-14T11:00:00Z"]);
    for (const count of [1, 2, 3]) {
      const announcements = thrice.slice(0, count).map((said, index) => ({ ...said, latest: index === count - 1 }));
      await office.publish({ announcements, channels: [x] });
    }
    expect(x.calls.map(({ circumstances }) => circumstances.thread)).toEqual([
      [],
      [{ announcement: "incidents/checkout/1", receipt: "of incidents/checkout/1" }],
      [
        { announcement: "incidents/checkout/1", receipt: "of incidents/checkout/1" },
        { announcement: "incidents/checkout/2", receipt: "of incidents/checkout/2" },
      ],
    ]);
  });

  test("words that could not be sent are superseded by newer ones and never sent", async () => {
    await using office = await openOffice(["ada"]);
    await office.publish({ announcements: first, channels: [new ScriptedChannel("email", () => deferred)] });
    const mail = new ScriptedChannel();
    const report = await office.publish({ announcements: twice, channels: [mail] });
    expect(report.channels).toMatchObject([{ sent: 1, superseded: 1, owed: 0 }]);
    expect(mail.calls.map(({ announcement }) => announcement)).toEqual(["incidents/checkout/2"]);
    expect(await countStates(office.ledger)).toEqual({ sent: 1, superseded: 1 });
  });
});

test("who unsubscribes between a crash and the next run gets nothing", async () => {
  await using office = await openOffice(["ada"]);
  await office.publish({ announcements: first, channels: [new ScriptedChannel("email", () => deferred)] });
  const ada = await office.subscribers.findByAddress("email", "ada@example.org");
  await office.subscribers.leave(ada?.id ?? "", "left", sendTime);
  const mail = new ScriptedChannel();
  const report = await office.publish({ announcements: first, channels: [mail] });
  expect([mail.calls.length, exitCodeOf(report)]).toEqual([0, 0]);
  expect(await countStates(office.ledger)).toEqual({ suppressed: 1 });
});

test("a fault of ours is not silent: the delivery is unknown, other channels are through, and the fault comes up", async () => {
  await using office = await openOffice(["ada", "bob"]);
  const broken = new ScriptedChannel("email", () => {
    throw new TypeError("undefined is not a letter");
  });
  const x = Object.assign(new ScriptedChannel("x"), { kind: "x" as const });
  const fault = await office.publish({ announcements: first, channels: [broken, x] }).catch((error: unknown) => error);

  expect(fault).toBeInstanceOf(BrokenDelivery);
  expect(String(fault)).toMatch(/TypeError: undefined is not a letter\n\s+at /);
  expect(fault).toMatchObject({ report: { channels: [{ left: 1, closed: "a fault of Openline" }, { sent: 1 }] } });
  expect(await countStates(office.ledger)).toEqual({ unknown: 1, sent: 1 });
});
