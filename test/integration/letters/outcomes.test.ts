import { describe, expect, test } from "vitest";
import { carryOne, patienceAfter } from "#cli/serve/carry-one.ts";
import { openCarriage, type TestCarriage } from "../../support/carriage.ts";
import { type MailboxOptions, openMailbox } from "../../support/mailbox.ts";
import { headerOf } from "../../support/raw-letter.ts";

const address = "ada@example.org";
const refusing = (answer: string): MailboxOptions => ({ refuses: { rcpt: () => answer } });
const due = async ({ letters, now }: TestCarriage) => letters.due(now(), 9);

async function carryNext(carriage: TestCarriage) {
  const [owed] = await due(carriage);
  if (owed === undefined) throw new Error("Nothing is owed.");
  return carryOne(owed, carriage);
}

describe("what became of a letter to confirm", () => {
  test.each([
    ["a mailbox that is full", refusing("452 4.2.2 Mailbox full"), undefined],
    ["a greylist", refusing("451 4.7.1 Come back later"), undefined],
    ["a policy against us", refusing("550 5.7.1 We do not like you"), undefined],
    ["a server that wants no more of us", { refuses: { mail: () => "421 4.3.2 Busy" } }, /refuses us \(421 4\.3\.2\)/],
    ["a server that does not let us in", { refuses: { connect: "554 5.7.1 No" } }, /refuses us|not reached/],
    ["a line that dies before the letter", { hangUpAt: "rcpt" }, undefined],
    ["silence after the letter", { silentAt: "letter" }, undefined],
  ] as const)("after %s: it is owed still, and rests a while", async (_, options, waits) => {
    await using mailbox = await openMailbox(options);
    await using carriage = await openCarriage({ smtpUrl: mailbox.url });
    await carriage.ask(address);
    const fared = await carryNext(carriage);
    expect(fared.kind).toBe("put off");
    if (waits === undefined) expect(fared.waits).toBeUndefined();
    else expect(fared.waits).toMatch(waits);
    expect(fared.waits ?? "").not.toContain(address);
    expect(await due(carriage)).toEqual([]);
    carriage.pass(1);
    expect(await due(carriage)).toMatchObject([{ kind: "confirm", attempts: 1 }]);
  });

  test("after no server at all: it is owed still, and so is every other", async () => {
    await using carriage = await openCarriage({ smtpUrl: "smtp://127.0.0.1:1" });
    await carriage.ask(address);
    expect(await carryNext(carriage)).toMatchObject({
      kind: "put off",
      waits: expect.stringContaining("ECONNREFUSED"),
    });
  });

  test("after an address that does not exist: nobody is there any more, and nobody is asked again", async () => {
    await using mailbox = await openMailbox(refusing("550 5.1.1 No such mailbox"));
    await using carriage = await openCarriage({ smtpUrl: mailbox.url });
    await carriage.ask(address);
    expect(await carryNext(carriage)).toEqual({ kind: "dropped" });
    expect(await carriage.subscribers.count()).toBe(0);
    expect(await carriage.subscribers.suppressionOf("email", address)).toBe("bounced");
    carriage.pass(3 * 24 * 60);
    expect(await carriage.ask(address)).toBe("quiet");
  });

  test("after a no without a reason: it is dropped, and nobody is suppressed for what may be about us", async () => {
    await using mailbox = await openMailbox(refusing("550 No"));
    await using carriage = await openCarriage({ smtpUrl: mailbox.url });
    await carriage.ask(address);
    expect(await carryNext(carriage)).toEqual({ kind: "dropped" });
    expect(await due(carriage)).toEqual([]);
    expect(await carriage.subscribers.suppressionOf("email", address)).toBeUndefined();
  });
});

test("a letter whose end nobody heard is sent again under the same name", async () => {
  await using mailbox = await openMailbox({ hangUpAt: "letter", times: 1 });
  await using carriage = await openCarriage({ smtpUrl: mailbox.url });
  await carriage.ask(address);
  expect(await carryNext(carriage)).toEqual({ kind: "put off" });
  carriage.pass(1);
  expect(await carryNext(carriage)).toEqual({ kind: "sent" });
  const ids = mailbox.letters.map(({ bytes }) => headerOf(bytes, "Message-ID"));
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});

test("two letters have two names, also to the same reader on another day", async () => {
  await using mailbox = await openMailbox();
  await using carriage = await openCarriage({ smtpUrl: mailbox.url });
  await carriage.ask(address);
  await carryNext(carriage);
  carriage.pass(25 * 60);
  await carriage.ask(address);
  await carryNext(carriage);
  const ids = mailbox.letters.map(({ bytes }) => headerOf(bytes, "Message-ID"));
  expect(new Set(ids).size).toBe(2);
});

test("patience grows, and is over after a day", async () => {
  expect([0, 1, 2, 3, 4, 40].map((tries) => patienceAfter(tries) / 60_000)).toEqual([1, 4, 16, 64, 240, 240]);
  await using mailbox = await openMailbox(refusing("451 4.7.1 Come back later"));
  await using carriage = await openCarriage({ smtpUrl: mailbox.url });
  await carriage.ask(address);
  let tries = 0;
  for (let minutes = 0; minutes <= 25 * 60; minutes += 1) {
    if ((await due(carriage)).length > 0 && (await carryNext(carriage)).kind === "put off") tries += 1;
    carriage.pass(1);
  }
  expect(tries).toBe(10);
  expect(await due(carriage)).toEqual([]);
});

describe("a letter that means nothing any more is not sent", () => {
  test.each([
    [
      "because they confirmed by an earlier one",
      async ({ subscribers, now }: TestCarriage) => {
        const there = await subscribers.findByAddress("email", address);
        await subscribers.confirm(there?.id ?? "", new Date(0), now());
      },
    ],
    ["because its link would be too old", async (carriage: TestCarriage) => carriage.pass(61)],
    [
      "because nobody is there any more",
      async ({ subscribers, now }: TestCarriage) => {
        await subscribers.forgetPending(new Date(now().getTime() + 1));
      },
    ],
  ])("%s", async (_, change) => {
    await using mailbox = await openMailbox();
    await using carriage = await openCarriage({ smtpUrl: mailbox.url, terms: { confirmWithin: "1h" } });
    await carriage.ask(address);
    await change(carriage);
    expect(await carryNext(carriage)).toEqual({ kind: "dropped" });
    expect([mailbox.connections, await due(carriage)]).toEqual([0, []]);
  });
});

test("a site without a line of mail owes nobody a letter for ever", async () => {
  await using carriage = await openCarriage({ site: { channels: {} } });
  await carriage.letters.owe({ kind: "farewell", subscriber: "x", via: "email", address }, carriage.now());
  expect(await carryNext(carriage)).toEqual({ kind: "dropped" });
});
