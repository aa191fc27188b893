import { describe, expect, test } from "vitest";
import { sendOn } from "../../support/delivery.ts";
import { anEmailChannel, shortTimeouts } from "../../support/email-channel.ts";
import type { Stage } from "../../support/faulty-line.ts";
import { openMailbox } from "../../support/mailbox.ts";

/** Where the line dies, what that is called, and how often the server was asked to take the letter, and took it. */
const deaths: readonly (readonly [Stage, "deferred" | "unknown", boolean, number, number])[] = [
  ["connect", "deferred", true, 0, 0],
  ["greeting", "deferred", true, 0, 0],
  ["ehlo", "deferred", true, 0, 0],
  ["mail", "deferred", false, 0, 0],
  ["rcpt", "deferred", false, 0, 0],
  ["data", "deferred", false, 0, 0],
  ["half-letter", "unknown", false, 1, 0],
  ["letter", "unknown", false, 1, 1],
];

describe.concurrent.each([
  ["hangs up", "hangUpAt"],
  ["falls silent", "silentAt"],
] as const)("a server that %s", (_, fault) => {
  describe.each([
    ["pipelining", true],
    ["one command at a time", false],
  ])("with %s", (_how, pipelining) => {
    test.each(deaths)("at %s leaves the letter %s, closes the channel: %s, asked %i, took %i", async (...death) => {
      const [at, kind, closes, asked, taken] = death;
      await using mailbox = await openMailbox({ [fault]: at, pipelining });
      const channel = anEmailChannel(mailbox.url, fault === "silentAt" ? { timeouts: shortTimeouts } : {});
      const outcome = await sendOn(channel);
      await channel.close();
      expect(outcome.kind).toBe(kind);
      expect("closes" in outcome && outcome.closes === true).toBe(closes);
      expect([mailbox.asked, mailbox.letters.length]).toEqual([asked, taken]);
    });
  });
});

test("the next letter takes a fresh line after one that died", async () => {
  await using mailbox = await openMailbox({ hangUpAt: "letter", from: 2, times: 1 });
  const channel = anEmailChannel(mailbox.url);
  const kinds = [];
  for (const id of ["a", "b", "c", "d"]) kinds.push((await sendOn(channel, { subscriber: { id } })).kind);
  await channel.close();
  expect(kinds).toEqual(["sent", "unknown", "sent", "sent"]);
  expect(mailbox.letters).toHaveLength(4);
  expect(mailbox.connections).toBe(2);
});

test.each(["mail", "letter"] as const)("three lines in a row that die at %s close the channel", async (hangUpAt) => {
  await using mailbox = await openMailbox({ hangUpAt });
  const channel = anEmailChannel(mailbox.url);
  const closes = [];
  for (const id of ["a", "b", "c"]) {
    const outcome = await sendOn(channel, { subscriber: { id } });
    closes.push("closes" in outcome && outcome.closes === true);
  }
  await channel.close();
  expect(closes).toEqual([false, false, true]);
});

test("a server that is not there defers the letter and closes the channel", async () => {
  const gone = await openMailbox();
  await gone[Symbol.asyncDispose]();
  const channel = anEmailChannel(gone.url);
  expect(await sendOn(channel)).toEqual({
    kind: "deferred",
    code: "ECONNREFUSED",
    reason: "mail server not reached (ECONNREFUSED)",
    closes: true,
  });
  await channel.close();
});

test("a server that thinks about a letter for longer than a reply may take is waited for", async () => {
  await using mailbox = await openMailbox({ slow: 400 });
  const channel = anEmailChannel(mailbox.url, { timeouts: { ...shortTimeouts, letter: 10_000 } });
  expect(await sendOn(channel)).toMatchObject({ kind: "sent" });
  await channel.close();
});
