import { expect, test } from "vitest";
import type { SuppressionReason } from "#model/subscriber.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { openDataDirectory } from "../../support/store-directory.ts";

const now = new Date("2026-03-14T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const ada = { address: "Ada@example.org", source: "cli" };

async function open() {
  const directory = await openDataDirectory();
  const database = await directory.open();
  const subscribers = openSubscribers(database);
  const growth = () => database.connection.prepare("SELECT what, count FROM growth ORDER BY what").all();
  return { subscribers, growth, [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose]() };
}

test.each<SuppressionReason>(["left", "erased", "bounced", "complained"])(
  "who %s does not come back with a list, whatever the spelling, and is known by a hash alone",
  async (reason) => {
    await using store = await open();
    const { subscriber } = await store.subscribers.add(ada, now);
    await store.subscribers.leave(subscriber.id, reason, now);
    expect(await store.subscribers.suppressionOf("email", "ADA@example.org")).toBe(reason);
    expect(await store.subscribers.addAll([{ ...ada, address: "ada@EXAMPLE.org" }], now)).toMatchObject({
      ...{ added: 0, suppressed: 1 },
    });
    expect(await store.subscribers.count()).toBe(0);
  },
);

test("an operator who adds one address by hand lifts what kept it out", async () => {
  await using store = await open();
  const { subscriber } = await store.subscribers.add(ada, now);
  await store.subscribers.leave(subscriber.id, "left", now);
  expect(await store.subscribers.add(ada, now)).toMatchObject({ added: true });
  expect(await store.subscribers.suppressionOf("email", ada.address)).toBeUndefined();
});

test("letters that come back for a while suppress on the fifth day of two weeks; retries of a day are one, and old ones none", async () => {
  await using store = await open();
  const { subscriber } = await store.subscribers.add(ada, now);
  const bounce = (day: number) => store.subscribers.bounce(subscriber.id, "4.2.2", later(day));
  for (const day of [0, 1, 20, 20.1, 20.2, 21, 22, 23]) expect(await bounce(day)).toBe("kept");
  expect(await bounce(24)).toBe("suppressed");
  expect(await bounce(25)).toBe("nobody");
  expect(await store.subscribers.suppressionOf("email", ada.address)).toBe("bounced");
});

test("who waits is confirmed once, in time, and is counted without a name", async () => {
  await using store = await open();
  const { subscriber } = await store.subscribers.add({ ...ada, state: "pending" }, now);
  expect(await store.subscribers.confirm(subscriber.id, later(1), later(2))).toBeUndefined();
  expect(await store.subscribers.confirm(subscriber.id, later(-1), later(1))).toMatchObject({
    state: "confirmed",
    consent: { confirmedAt: later(1) },
  });
  expect(await store.subscribers.confirm(subscriber.id, later(-1), later(1))).toBeUndefined();
  await store.subscribers.leave(subscriber.id, "left", later(2));
  expect(store.growth()).toEqual([
    { what: "confirmed", count: 1 },
    { what: "left", count: 1 },
  ]);
});

test("who never confirmed is forgotten, and nobody else", async () => {
  await using store = await open();
  await store.subscribers.add(ada, now);
  await store.subscribers.add({ address: "eve@example.org", source: "form", state: "pending" }, now);
  await store.subscribers.add({ address: "bob@example.org", source: "form", state: "pending" }, later(3));
  expect(await store.subscribers.forgetPending(later(2))).toBe(1);
  expect(await store.subscribers.findByAddress("email", "eve@example.org")).toBeUndefined();
  expect(await store.subscribers.count()).toBe(2);
});
