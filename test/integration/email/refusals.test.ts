import { describe, expect, test } from "vitest";
import { openLine } from "#delivery/channels/email/line.ts";
import { sendOn, sentAt } from "../../support/delivery.ts";
import { anEmailChannel, shortTimeouts } from "../../support/email-channel.ts";
import { openMailbox, type Refusals } from "../../support/mailbox.ts";

const later = new Date(sentAt.getTime() + 30 * 60_000);

/** What becomes of a letter to ada@example.org on a server that refuses so. */
async function outcomeWith(refuses: Refusals) {
  await using mailbox = await openMailbox({ refuses });
  const channel = anEmailChannel(mailbox.url);
  const outcome = await sendOn(channel);
  await channel.close();
  return outcome;
}

describe.concurrent("an answer of the server", () => {
  test.each([
    ["550 5.1.1 <ada@example.org>: no such user", "550 5.1.1"],
    ["550 no such user ada@example.org", "550"],
    ["550 5.2.1 mailbox disabled", "550 5.2.1"],
    ["550 5.4.1 access denied", "550 5.4.1"],
  ])("about the recipient refuses for ever, without the server's words: %s", async (answer, code) => {
    expect(await outcomeWith({ rcpt: () => answer })).toEqual({
      kind: "refused",
      code,
      reason: `address refused (${code})`,
    });
  });

  test.each([
    ["450 4.2.0 greylisted, come back later", "450 4.2.0", "mailbox not ready (450 4.2.0)"],
    ["452 4.2.2 mailbox of ada@example.org full", "452 4.2.2", "mailbox not ready (452 4.2.2)"],
    ["552 5.2.2 over quota", "552 5.2.2", "mailbox not ready (552 5.2.2)"],
    ["451 4.7.1 try later", "451 4.7.1", "put off by the mail server (451 4.7.1)"],
    ["450 busy", "450", "put off by the mail server (450)"],
    ["550 5.7.1 blocked", "550 5.7.1", "refused by policy (550 5.7.1)"],
    ["554 relay access denied", "554", "refused by policy (554)"],
  ])("about this moment defers for half an hour and closes nothing: %s", async (answer, code, reason) => {
    expect(await outcomeWith({ rcpt: () => answer })).toEqual({ kind: "deferred", code, reason, retryAt: later });
  });

  test.each<[string, Refusals, string]>([
    ["421 at the recipient", { rcpt: () => "421 4.7.0 too many letters" }, "421 4.7.0"],
    ["a full disk", { rcpt: () => "452 4.3.1 insufficient storage" }, "452 4.3.1"],
    ["a refused sender", { mail: () => "550 5.1.8 status@example.com unknown" }, "550 5.1.8"],
    ["a sender put off", { mail: () => "450 4.1.8 not now" }, "450 4.1.8"],
    ["our address, at the recipient", { rcpt: () => "550 5.1.7 bad sender" }, "550 5.1.7"],
    ["a letter refused by policy", { letter: () => "550 5.7.1 looks like spam" }, "550 5.7.1"],
    ["a letter refused", { letter: () => "554 no" }, "554"],
    ["no greeting for us", { connect: "554 5.7.1 go away" }, "554 5.7.1"],
    ["too many connections", { connect: "421 4.7.0 too many connections" }, "421 4.7.0"],
  ])("about us defers and closes the channel: %s", async (_, refuses, code) => {
    expect(await outcomeWith(refuses)).toEqual({
      kind: "deferred",
      code,
      reason: `mail server refuses us (${code})`,
      retryAt: later,
      closes: true,
    });
  });

  test("about the recipient counts even when it comes after the letter", async () => {
    expect(await outcomeWith({ letter: () => "550 5.1.1 no such user" })).toMatchObject({ kind: "refused" });
  });

  test("that puts the letter off after it was sent leaves no doubt", async () => {
    expect(await outcomeWith({ letter: () => "451 4.5.0 try later" })).toMatchObject({ kind: "deferred" });
  });
});

test("one recipient's policy closes nothing, three in a row do", async () => {
  await using mailbox = await openMailbox({ refuses: { rcpt: (to) => (/^no/.test(to) ? "550 5.7.1 no" : undefined) } });
  const channel = anEmailChannel(mailbox.url);
  const said = [];
  for (const name of ["no1", "no2", "yes", "no3", "no4", "no5"]) {
    const outcome = await sendOn(channel, { subscriber: { id: name, address: `${name}@example.org` } });
    said.push(`${name}: ${outcome.kind}${"closes" in outcome && outcome.closes ? ", closed" : ""}`);
  }
  await channel.close();
  expect(said).toEqual([
    "no1: deferred",
    "no2: deferred",
    "yes: sent",
    "no3: deferred",
    "no4: deferred",
    "no5: deferred, closed",
  ]);
  expect(mailbox.connections).toBe(1);
});

describe("login", () => {
  const login = { user: "openline", password: "canary p@ss/word" };

  test("with the right password lets letters through", async () => {
    await using mailbox = await openMailbox({ login });
    const channel = anEmailChannel(mailbox.url);
    expect(await sendOn(channel)).toMatchObject({ kind: "sent" });
    await channel.close();
  });

  test("with the wrong one defers, closes the channel and the line, and shows nothing of it", async () => {
    await using mailbox = await openMailbox({ login });
    const channel = anEmailChannel(mailbox.url.replace("canary", "canary-wrong"));
    const outcome = await sendOn(channel);
    await channel.close();
    expect(outcome).toMatchObject({ kind: "deferred", code: "535 5.7.8", closes: true });
    expect(JSON.stringify(outcome)).not.toMatch(/canary|openline/);
    expect(mailbox.letters).toEqual([]);
    await expect.poll(() => mailbox.standing).toBe(0);
  });
});

test("a certificate that nobody vouches for gets no letter", async () => {
  await using mailbox = await openMailbox({ tls: true });
  const channel = anEmailChannel(mailbox.url);
  expect(await sendOn(channel)).toMatchObject({ kind: "deferred", closes: true });
  await channel.close();
  expect(mailbox.asked).toBe(0);
});

test("a server that cannot encrypt gets neither password nor letter where encryption is required", async () => {
  const login = { user: "openline", password: "canary" };
  await using mailbox = await openMailbox({ login });
  const server = { host: "127.0.0.1", port: mailbox.port, tls: "required", login } as const;
  const opening = openLine(server, shortTimeouts);
  await expect(opening).rejects.toMatchObject({ name: "MailTrouble", stage: "connect" });
  await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining("canary") });
  expect(mailbox.logins).toBe(0);
});
