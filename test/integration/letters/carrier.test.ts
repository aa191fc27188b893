import { expect, test } from "vitest";
import { type Carrying, startCarrier, type Wait } from "#cli/serve/carry-letters.ts";
import { openCarriage, type TestCarriage } from "../../support/carriage.ts";
import { openMailbox } from "../../support/mailbox.ts";

/** A carrier whose time a test lets pass: it says how long it means to wait, and waits for a word. */
function aCarrier(carriage: TestCarriage, facts: Partial<Carrying> = {}) {
  const said: string[] = [];
  const naps: { length: number; over: () => void }[] = [];
  const wait: Wait = (length, signal) =>
    new Promise((resolve) => {
      naps.push({ length, over: resolve });
      signal.addEventListener("abort", () => resolve());
      if (signal.aborted) resolve();
    });
  const carrier = startCarrier({ ...carriage, wait, complain: (line) => said.push(line), ...facts });
  const lastNap = async (count: number) => {
    await expect.poll(() => naps.length).toBeGreaterThanOrEqual(count);
    return naps.at(-1);
  };
  return { carrier, said, naps, lastNap };
}

test("what is owed already goes out at the start, what comes later after a nudge and a moment", async () => {
  await using mailbox = await openMailbox();
  await using carriage = await openCarriage({ smtpUrl: mailbox.url });
  await carriage.ask("ada@example.org");
  const { carrier, lastNap, said } = aCarrier(carriage);
  expect((await lastNap(1))?.length).toBe(30_000);
  expect(mailbox.letters.map(({ to }) => to[0])).toEqual(["ada@example.org"]);

  await carriage.ask("bo@example.org");
  carrier.nudge();
  const moment = await lastNap(2);
  expect([moment?.length, mailbox.letters.length]).toEqual([500, 1]);
  moment?.over();
  expect((await lastNap(3))?.length).toBe(30_000);
  expect(mailbox.letters.map(({ to }) => to[0])).toEqual(["ada@example.org", "bo@example.org"]);
  await carrier[Symbol.asyncDispose]();
  expect(said).toEqual([]);
});

test("nobody has to nudge: it looks by itself from time to time", async () => {
  await using mailbox = await openMailbox();
  await using carriage = await openCarriage({ smtpUrl: mailbox.url });
  const { carrier, lastNap } = aCarrier(carriage);
  const slow = await lastNap(1);
  await carriage.ask("ada@example.org");
  slow?.over();
  (await lastNap(2))?.over();
  await expect.poll(() => mailbox.letters.length).toBe(1);
  await carrier[Symbol.asyncDispose]();
});

test("a crowd gets its letters over few connections, each its own, and none twice", async () => {
  await using mailbox = await openMailbox();
  await using carriage = await openCarriage({ smtpUrl: mailbox.url });
  const crowd = Array.from({ length: 120 }, (_, index) => `reader${index}@example.org`);
  await Promise.all(crowd.map((address) => carriage.ask(address)));
  const { carrier, lastNap } = aCarrier(carriage);
  await lastNap(1);
  expect(mailbox.letters.map(({ to }) => to.join()).sort()).toEqual([...crowd].sort());
  expect(mailbox.connections).toBe(2);
  await carrier[Symbol.asyncDispose]();
});

test("trouble that would meet every letter is said once, without a name, and all wait longer and longer", async () => {
  let isOpen = false;
  await using mailbox = await openMailbox({ refuses: { mail: () => (isOpen ? undefined : "550 5.7.1 Not you") } });
  await using carriage = await openCarriage({ smtpUrl: mailbox.url });
  for (const name of ["ada", "bo", "cy"]) await carriage.ask(`${name}@example.org`);
  const { carrier, said, naps, lastNap } = aCarrier(carriage);
  for (const count of [1, 2, 3]) (await lastNap(count))?.over();
  await lastNap(4);
  expect(naps.slice(0, 3).map(({ length }) => length)).toEqual([30_000, 60_000, 120_000]);
  expect(said).toEqual(["The service's own letters wait: mail server refuses us (550 5.7.1). They are tried again."]);
  isOpen = true;
  carriage.pass(60);
  naps.at(-1)?.over();
  await lastNap(5);
  naps.at(-1)?.over();
  await expect.poll(() => mailbox.letters.length).toBe(3);
  await carrier[Symbol.asyncDispose]();
  expect(said.slice(1)).toEqual(["The service's own letters go out again."]);
});

test("a letter that trips over a fault of ours stands in nobody's way", async () => {
  await using mailbox = await openMailbox();
  await using carriage = await openCarriage({ smtpUrl: mailbox.url });
  for (const name of ["ada", "bo"]) await carriage.ask(`${name}@example.org`);
  const { subscribers } = carriage;
  const faulty: Carrying["subscribers"] = {
    leave: subscribers.leave,
    async find(id) {
      const found = await subscribers.find(id);
      if (found?.address === "ada@example.org") throw new TypeError("a row cannot be read");
      return found;
    },
  };
  const { carrier, said, lastNap } = aCarrier(carriage, { subscribers: faulty });
  await lastNap(1);
  expect(mailbox.letters.map(({ to }) => to[0])).toEqual(["bo@example.org"]);
  expect(said).toEqual(["A letter of the kind “confirm” was not sent: a row cannot be read"]);
  await carrier[Symbol.asyncDispose]();
});

test("the end comes at once where a server keeps silent, and the letter stays owed", async () => {
  await using mailbox = await openMailbox({ silentAt: "letter" });
  await using carriage = await openCarriage({ smtpUrl: mailbox.url, patient: true });
  await carriage.ask("ada@example.org");
  const { carrier, lastNap, naps } = aCarrier(carriage);
  await expect.poll(() => mailbox.letters.length).toBe(1);
  const ending = carrier[Symbol.asyncDispose]();
  expect((await lastNap(1))?.length).toBe(5_000);
  naps.at(-1)?.over();
  await ending;
  carriage.pass(1);
  expect(await carriage.letters.due(carriage.now(), 9)).toHaveLength(1);
});

test("the letter under way when the end comes is let arrive", async () => {
  await using mailbox = await openMailbox({ slow: 300 });
  await using carriage = await openCarriage({ smtpUrl: mailbox.url, patient: true });
  await carriage.ask("ada@example.org");
  const { carrier } = aCarrier(carriage);
  await expect.poll(() => mailbox.asked).toBe(1);
  await carrier[Symbol.asyncDispose]();
  expect(mailbox.letters).toHaveLength(1);
  expect(await carriage.letters.due(carriage.now(), 9)).toEqual([]);
});
