import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { bounceAddress } from "#subscriptions/bounces/envelope.ts";
import { longestReport } from "#subscriptions/bounces/mail-report.ts";
import { takeBounce } from "#subscriptions/bounces/take.ts";
import { keyRing } from "#subscriptions/tokens.ts";
import { aComplaint, aDeliveryReport } from "../../support/mail-reports.ts";
import { openDataDirectory } from "../../support/store-directory.ts";

const now = new Date("2026-03-14T10:00:00Z");

async function openOffice() {
  const directory = await openDataDirectory();
  const subscribers = openSubscribers(await directory.open());
  const ring = keyRing([{ id: "k1", secret: randomBytes(32) }]);
  const { subscriber } = await subscribers.add({ address: "ada@example.org", source: "cli" }, now);
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
  return {
    subscribers,
    ring,
    address: bounceAddress(ring, "bounces.example.net")(subscriber.id),
    unsubscribe: `List-Unsubscribe: <https://updates.example.net/u/${ring.sign("unsubscribe", subscriber.id)}>,\r\n <mailto:a@example.net>`,
    take: (raw: Uint8Array, day = 0) => takeBounce(raw, { ring, subscribers }, days(day)),
    why: () => subscribers.suppressionOf("email", "ada@example.org"),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
}

test.each([
  ["5.1.1", "suppressed", "bounced"],
  ["5.1.10", "suppressed", "bounced"],
  ["5.2.1", "suppressed", "bounced"],
  ["5.2.2", "kept", undefined],
  ["4.4.1", "kept", undefined],
  ["5.0.0", "kept", undefined],
  ["5.7.1", "ours", undefined],
  ["5.7.26", "ours", undefined],
  ["5.1.8", "ours", undefined],
])("a letter that came back with %s is %s", async (status, taken, why) => {
  await using office = await openOffice();
  expect(await office.take(aDeliveryReport({ to: office.address, status }))).toBe(taken);
  expect(await office.why()).toBe(why);
});

test.each([
  ["where another mailbox brought it", { extraHeaders: ["Delivered-To: ADDRESS"] }],
  ["by the letter that it returns", { original: ["Return-Path: <ADDRESS>"] }],
  ["in capitals", { to: "ADDRESS" }],
] as const)("a report is known %s", async (_, facts) => {
  await using office = await openOffice();
  const report = aDeliveryReport(facts).toString().replaceAll("ADDRESS", office.address.toUpperCase());
  expect(await office.take(Buffer.from(report))).toBe("suppressed");
});

test("five letters in a fortnight that came back for a while are a mailbox that is gone", async () => {
  await using office = await openOffice();
  const report = aDeliveryReport({ to: office.address, status: "4.2.2" });
  const taken = [];
  for (const day of [0, 1, 2, 3, 4, 5]) taken.push(await office.take(report, day));
  expect(taken).toEqual(["kept", "kept", "kept", "kept", "suppressed", "nobody"]);
});

test("what is our own fault suppresses nobody, however often, and is counted for the operator", async () => {
  await using office = await openOffice();
  const report = aDeliveryReport({ to: office.address, status: "5.7.1" });
  for (const day of [0, 1, 2, 3, 4, 5, 6]) expect(await office.take(report, day)).toBe("ours");
  expect(await office.subscribers.returnedForUs(now)).toBe(6);
});

test("a letter that is late only is no reason for anything", async () => {
  await using office = await openOffice();
  expect(await office.take(aDeliveryReport({ to: office.address, action: "delayed", status: "4.4.1" }))).toBe(
    "delayed",
  );
});

test("a complaint is known by the link to leave in the letter that it returns, and suppresses for good", async () => {
  await using office = await openOffice();
  expect(await office.take(aComplaint({ original: [office.unsubscribe] }))).toBe("complained");
  expect(await office.why()).toBe("complained");
  expect(await office.take(aComplaint({ original: [office.unsubscribe] }))).toBe("nobody");
});

test("a report that somebody made up suppresses nobody", async () => {
  await using office = await openOffice();
  const stranger = keyRing([{ id: "k1", secret: randomBytes(32) }]);
  const ada = await office.subscribers.findByAddress("email", "ada@example.org");
  const forged = [
    aDeliveryReport({ to: "ada@example.org" }),
    aDeliveryReport({ to: bounceAddress(stranger, "bounces.example.net")(ada?.id ?? "") }),
    aDeliveryReport({ to: office.address.replace(/[0-9a-f](?=@)/, (last) => (last === "0" ? "1" : "0")) }),
    aComplaint({
      original: [`List-Unsubscribe: <https://u.example/u/${stranger.sign("unsubscribe", ada?.id ?? "")}>`],
    }),
    aComplaint({ original: ["To: ada@example.org"] }),
  ];
  for (const report of forged) expect(await office.take(report)).toBe("unsigned");
  expect(await office.why()).toBeUndefined();
});

test.each([
  ["an absence note", "From: ada@example.org\r\nTo: ADDRESS\r\nSubject: Out of office\r\n\r\n550 5.1.1 I am away"],
  ["an empty message", ""],
  ["bytes that are no message", "\u0000\u0001\u0002\r\n\r\n\u00ff"],
  ["a report without a part for programs", "To: ADDRESS\r\nContent-Type: multipart/report; boundary=x\r\n\r\n--x--"],
])("%s is no report", async (_, text) => {
  await using office = await openOffice();
  expect(await office.take(Buffer.from(text.replace("ADDRESS", office.address)))).toBe("no report");
});

test("a message longer than any report, or nested without end, is left alone", async () => {
  await using office = await openOffice();
  expect(await office.take(Buffer.alloc(longestReport + 1, "a"))).toBe("no report");
  const nested = Array.from(
    { length: 500 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  );
  expect(await office.take(Buffer.from(nested.join("")))).toBe("no report");
});
