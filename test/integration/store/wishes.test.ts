import { expect, test } from "vitest";
import { scopeOfInterest } from "#model/subscriber.ts";
import { openLetters } from "#store/letters.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { openWishes, type Wish } from "#store/wishes.ts";
import { openDataDirectory } from "../../support/store-directory.ts";

const now = new Date("2026-03-14T10:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const wish: Wish = {
  ...{ via: "email", address: "Ada@example.org", scope: scopeOfInterest.parse({}), language: "fr" },
  ...{ consent: "Write to me.", source: "form", caps: [] },
};

async function open() {
  const directory = await openDataDirectory();
  const database = await directory.open();
  return {
    wishes: openWishes(database),
    letters: openLetters(database),
    subscribers: openSubscribers(database),
    words: () => database.connection.prepare("SELECT words FROM consents").all(),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
}

test("a wish is kept with the words agreed to, and the letter that asks whether it was them is owed", async () => {
  await using store = await open();
  expect(await store.wishes.ask(wish, now)).toBe("confirm");
  const ada = await store.subscribers.findByAddress("email", "ada@example.org");
  expect(ada).toMatchObject({ state: "pending", language: "fr", consent: { version: expect.any(String) } });
  expect(await store.letters.due(now, 10)).toMatchObject([
    { kind: "confirm", subscriber: ada?.id, address: "Ada@example.org", language: "fr", attempts: 0 },
  ]);
  expect(store.words()).toEqual([{ words: "Write to me." }]);
});

test("an address gets one letter a day, whoever asks and in whatever spelling", async () => {
  await using store = await open();
  await store.wishes.ask(wish, now);
  for (let times = 0; times < 1_000; times += 1)
    expect(await store.wishes.ask({ ...wish, address: "ADA@example.org" }, later(1))).toBe("quiet");
  expect(await store.letters.due(later(2), 10)).toHaveLength(1);
  expect(await store.wishes.ask(wish, later(24))).toBe("confirm");
});

test("all names of one mailbox share its one letter a day, midnight or not", async () => {
  await using store = await open();
  const ask = async (address: string, at: Date) => await store.wishes.ask({ ...wish, address }, at);
  expect(await ask("ada.lovelace+news@gmail.com", later(13.9))).toBe("confirm");
  for (const other of ["adalovelace@gmail.com", "ada.love.lace+1@googlemail.com", "Ada.Lovelace@gmail.com"])
    expect(await ask(other, later(14.1))).toBe("quiet");
  expect(await ask("adalovelace@example.org", later(14.1))).toBe("confirm");
  expect(await ask("ada.lovelace@example.org", later(14.1))).toBe("confirm");
  expect(await ask("adalovelace@gmail.com", later(37.9))).toBe("confirm");
});

test("who fills one cap alone leaves those behind it as they were", async () => {
  await using store = await open();
  const inAll = { name: "all", per: 3_600_000, most: 2 };
  const from = (network: string, name: string) => {
    const caps = [{ name: network, per: 3_600_000, most: 1 }, inAll];
    return store.wishes.ask({ ...wish, address: `${name}@example.org`, caps }, now);
  };
  expect([await from("a", "1"), await from("a", "2"), await from("a", "3")]).toEqual(["confirm", "quiet", "quiet"]);
  expect([await from("b", "2"), await from("c", "3")]).toEqual(["confirm", "quiet"]);
  expect(await store.wishes.ask({ ...wish, address: "3@example.org" }, now)).toBe("confirm");
});

test("who is confirmed already is told so, and stays as they are", async () => {
  await using store = await open();
  await store.subscribers.add({ address: "ada@example.org", source: "cli" }, now);
  expect(await store.wishes.ask(wish, now)).toBe("known");
  expect(await store.subscribers.findByAddress("email", "ada@example.org")).toMatchObject({
    ...{ state: "confirmed", language: undefined, source: "cli" },
  });
});

test.each([
  ["left", "confirm"],
  ["erased", "confirm"],
  ["bounced", "quiet"],
  ["complained", "quiet"],
] as const)("who %s before and asks again is answered with: %s", async (reason, granted) => {
  await using store = await open();
  const { subscriber } = await store.subscribers.add({ address: "ada@example.org", source: "cli" }, now);
  await store.subscribers.leave(subscriber.id, reason, now);
  expect(await store.wishes.ask(wish, now)).toBe(granted);
  expect(await store.letters.due(now, 10)).toHaveLength(granted === "confirm" ? 1 : 0);
  if (granted === "quiet") return;
  const again = await store.subscribers.findByAddress("email", "ada@example.org");
  await store.subscribers.confirm(again?.id ?? "", now, now);
  expect(await store.subscribers.suppressionOf("email", "ada@example.org")).toBeUndefined();
});

test("a cap that is full lets nothing through until its time is over, and survives a new beginning", async () => {
  await using directory = await openDataDirectory();
  const caps = [{ name: "network", per: 3_600_000, most: 2 }];
  const ask = async (name: string, at: Date) =>
    await openWishes(await directory.open()).ask({ ...wish, address: `${name}@example.org`, caps }, at);
  expect([await ask("a", now), await ask("b", now), await ask("c", now)]).toEqual(["confirm", "confirm", "quiet"]);
  expect(await ask("d", later(1))).toBe("confirm");
});

test("a letter that is put off is due again when its time has come, and gone when it is settled", async () => {
  await using store = await open();
  await store.wishes.ask(wish, now);
  const [letter] = await store.letters.due(now, 1);
  await store.letters.putOff(letter?.number ?? 0, later(1));
  expect(await store.letters.due(now, 10)).toEqual([]);
  expect(await store.letters.due(later(1), 10)).toMatchObject([{ attempts: 1 }]);
  await store.letters.settle(letter?.number ?? 0);
  expect(await store.letters.due(later(2), 10)).toEqual([]);
});
