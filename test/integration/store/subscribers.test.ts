import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scopeOfInterest } from "#model/subscriber.ts";
import type { NewSubscriber } from "#store/subscribers.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { openDataDirectory } from "../../support/store-directory.ts";
import { everythingOf } from "../../support/stream.ts";

const now = new Date("2026-03-14T10:00:00Z");
const ada: NewSubscriber = { address: "Ada@example.org", source: "cli" };
const reader = (number: number): NewSubscriber => ({ address: `reader-${number}@example.org`, source: "import" });

async function open() {
  const directory = await openDataDirectory();
  const subscribers = openSubscribers(await directory.open());
  return { directory, subscribers, [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose]() };
}

test("somebody who is added is confirmed, hears everything, and has a random name of 12 characters", async () => {
  await using opened = await open();
  const { subscriber, added } = await opened.subscribers.add(ada, now);
  expect(added).toBe(true);
  expect(subscriber).toEqual({
    id: expect.stringMatching(/^[a-z2-9]{12}$/),
    via: "email",
    address: "Ada@example.org",
    secret: undefined,
    language: undefined,
    scope: scopeOfInterest.parse({}),
    audience: "public",
    state: "confirmed",
    source: "cli",
    createdAt: now,
    askedAt: now,
    consent: { version: undefined, confirmedAt: now },
  });
  expect(await opened.subscribers.find(subscriber.id)).toEqual(subscriber);
});

test("what somebody wants comes back as it was said", async () => {
  await using opened = await open();
  const scope = scopeOfInterest.parse({ components: ["checkout"], groups: ["shop"], atLeast: "major" });
  const wishes = { scope, language: "fr", audience: "test", state: "pending" } as const;
  const { subscriber } = await opened.subscribers.add({ ...ada, ...wishes }, now);
  expect(subscriber).toMatchObject(wishes);
});

test("two spellings of one address are one subscriber, who stays as they were", async () => {
  await using opened = await open();
  const first = await opened.subscribers.add({ ...ada, language: "fr" }, now);
  const second = await opened.subscribers.add({ address: "ada@EXAMPLE.org", language: "de", source: "import" }, now);
  expect(second).toEqual({ subscriber: first.subscriber, added: false });
  expect(await opened.subscribers.findByAddress("email", "ADA@example.ORG")).toEqual(first.subscriber);
  expect(await opened.subscribers.count()).toBe(1);
});

test("many who are added at once are told apart from those who are known", async () => {
  await using opened = await open();
  await opened.subscribers.add(reader(1), now);
  const many = [reader(1), reader(2), reader(3), { ...reader(2), address: "READER-2@example.org" }];
  expect(await opened.subscribers.addAll(many, now)).toEqual({ added: 2, known: 2, suppressed: 0 });
  expect(await opened.subscribers.addAll(many, now)).toEqual({ added: 0, known: 4, suppressed: 0 });
});

test("those who are to be told come page by page, each once, and nobody else", async () => {
  await using opened = await open();
  await opened.subscribers.addAll(
    Array.from({ length: 25 }, (_, number) => reader(number)),
    now,
  );
  for (const state of ["pending", "unsubscribed", "suppressed"] as const) {
    await opened.subscribers.add({ address: `${state}@example.org`, source: "form", state }, now);
  }
  const pages = await everythingOf(opened.subscribers.confirmed(10));
  expect(pages.map((page) => page.length)).toEqual([10, 10, 5]);
  const emails = pages.flat().map(({ address }) => address);
  expect(emails.sort()).toEqual(Array.from({ length: 25 }, (_, number) => reader(number).address).sort());
  expect((await everythingOf(opened.subscribers.all())).flat()).toHaveLength(28);
  expect([await opened.subscribers.count("confirmed"), await opened.subscribers.count("pending")]).toEqual([25, 1]);
  const ofAudience = (audience: "public" | "test") => opened.subscribers.count("confirmed", audience);
  expect([await ofAudience("public"), await ofAudience("test")]).toEqual([25, 0]);
});

test("who leaves while the pages are read is on none of the later ones, and nobody is left out", async () => {
  await using opened = await open();
  await opened.subscribers.addAll(
    Array.from({ length: 30 }, (_, number) => reader(number)),
    now,
  );
  const everybody = (await everythingOf(opened.subscribers.confirmed())).flat();
  const seen: string[] = [];
  for await (const page of opened.subscribers.confirmed(10)) {
    if (seen.length === 0) await opened.subscribers.leave(everybody[20]?.id ?? "", "left", now);
    seen.push(...page.map(({ id }) => id));
  }
  expect(seen).toEqual(everybody.map(({ id }) => id).filter((_, index) => index !== 20));
});

test.each(["left", "erased", "bounced", "complained"] as const)(
  "%s leaves nothing of an address on disk",
  async (reason) => {
    await using opened = await open();
    const { subscriber } = await opened.subscribers.add(ada, now);
    await opened.subscribers.addAll(
      Array.from({ length: 50 }, (_, number) => reader(number)),
      now,
    );

    expect(await opened.subscribers.leave(subscriber.id, reason, now)).toEqual(subscriber);
    expect(await opened.subscribers.leave(subscriber.id, reason, now)).toBeUndefined();
    expect(await opened.subscribers.find(subscriber.id)).toBeUndefined();
    expect(await opened.subscribers.findByAddress("email", "ada@example.org")).toBeUndefined();
    for (const name of await readdir(opened.directory.path)) {
      const bytes = await readFile(join(opened.directory.path, name), "latin1");
      expect(bytes.toLowerCase()).not.toContain("ada@example.org");
    }
  },
);

test("who comes back is somebody new: nothing ties them to what they heard before", async () => {
  await using opened = await open();
  const before = await opened.subscribers.add(ada, now);
  await opened.subscribers.leave(before.subscriber.id, "left", now);
  const after = await opened.subscribers.add(ada, now);
  expect(after.added).toBe(true);
  expect(after.subscriber.id).not.toBe(before.subscriber.id);
});
