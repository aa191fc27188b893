import { expect, test } from "vitest";
import { readersOf } from "#cli/publish/readers.ts";
import type { Outcome } from "#model/delivery.ts";
import { saidAbout } from "../../support/said.ts";
import { ScriptedChannel } from "../../support/scripted-channel.ts";
import { countStates, openOffice, sendTime } from "../../support/sending.ts";

const announcements = saidAbout("checkout", ["2026-03-14T09:42:00Z"]);
const refusal = (code: string): Outcome => ({ kind: "refused", code, reason: `address refused (${code})` });
const putOff = (code: string): Outcome => ({ kind: "deferred", code, reason: `mailbox not ready (${code})` });

test("who leaves while a run is under way gets nothing more of it", async () => {
  await using office = await openOffice(["ada", "bob", "eve"]);
  const { subscribers, ledger } = office;
  const told: string[] = [];
  const mail = new ScriptedChannel("email", async ({ recipient }) => {
    told.push(recipient);
    if (told.length > 1) return { kind: "sent", receipt: "r" };
    for await (const page of subscribers.confirmed())
      for (const { id } of page) if (id !== recipient) await subscribers.leave(id, "left", sendTime);
    return { kind: "sent", receipt: "r" };
  });
  const readers = readersOf(subscribers, () => sendTime);
  const report = await office.publish({ announcements, channels: [mail] }, readers);
  expect(told).toHaveLength(1);
  expect(await countStates(ledger)).toEqual({ sent: 1, suppressed: 2 });
  expect(report.channels).toMatchObject([{ sent: 1, owed: 0 }]);
});

test.each([
  ["550 5.1.1", refusal, "bounced", 0],
  ["550", refusal, undefined, 1],
  ["452 4.2.2", putOff, undefined, 1],
  ["552 5.2.2", putOff, undefined, 1],
] as const)("a mail server that says %s is believed as far as that goes", async (code, outcome, why, counted) => {
  await using office = await openOffice(["ada"]);
  const mail = new ScriptedChannel("email", () => outcome(code));
  await office.publish(
    { announcements, channels: [mail] },
    readersOf(office.subscribers, () => sendTime),
  );
  expect(await office.subscribers.suppressionOf("email", "ada@example.org")).toBe(why);
  expect(await office.subscribers.count()).toBe(why === undefined ? 1 : 0);
  const ada = await office.subscribers.findByAddress("email", "ada@example.org");
  const more = [];
  for (const day of [1, 2, 3, 4]) {
    const at = new Date(sendTime.getTime() + day * 86_400_000);
    if (ada !== undefined) more.push(await office.subscribers.bounce(ada.id, "4.2.2", at));
  }
  expect(more).toEqual(counted === 1 ? ["kept", "kept", "kept", "suppressed"] : []);
});
