import { expect, test } from "vitest";
import { openEvidence } from "#store/evidence.ts";
import { openLetters } from "#store/letters.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { openDataDirectory } from "../../support/store-directory.ts";

const now = new Date("2026-03-14T10:00:00Z");
const before = new Date("2024-02-03T04:05:06Z");

test("who agreed elsewhere keeps the day, the words and the place of it", async () => {
  await using directory = await openDataDirectory();
  const database = await directory.open();
  const subscribers = openSubscribers(database);
  const consent = "Write to me about outages.";
  const dates = { createdAt: before, askedAt: before, confirmedAt: before };
  await subscribers.addAll([{ address: "ada@example.org", source: "import:statuspage", consent, ...dates }], now);

  const ada = await subscribers.findByAddress("email", "ada@example.org");
  expect(ada).toMatchObject({ state: "confirmed", source: "import:statuspage", createdAt: before, askedAt: before });
  expect(ada?.consent).toEqual({ version: expect.stringMatching(/^[0-9a-f]{12}$/), confirmedAt: before });
  expect(await openEvidence(database).agreement(ada?.consent.version ?? "")).toBe(consent);
});

test("who is to be asked is owed one letter each; who is known, suppressed or confirmed is owed none", async () => {
  await using directory = await openDataDirectory();
  const database = await directory.open();
  const subscribers = openSubscribers(database);
  const { subscriber } = await subscribers.add({ address: "eve@example.org", source: "cli" }, now);
  await subscribers.leave(subscriber.id, "left", now);
  await subscribers.add({ address: "bob@example.org", source: "cli" }, now);

  const asked = (name: string) =>
    ({ address: `${name}@example.org`, source: "import:list", state: "pending", language: "fr" }) as const;
  const many = [asked("ada"), asked("bob"), asked("eve"), asked("ADA"), { address: "cyd@example.org", source: "cli" }];
  expect(await subscribers.addAll(many, now, { ask: true })).toEqual({ added: 2, known: 2, suppressed: 1 });
  const ada = await subscribers.findByAddress("email", "ada@example.org");
  expect(await openLetters(database).due(now, 10)).toMatchObject([
    { kind: "confirm", subscriber: ada?.id, address: "ada@example.org", language: "fr", owedSince: now },
  ]);
});

test("who comes in unconfirmed and is not to be asked is owed nothing", async () => {
  await using directory = await openDataDirectory();
  const database = await directory.open();
  await openSubscribers(database).addAll(
    [{ address: "ada@example.org", source: "import:list", state: "pending" }],
    now,
  );
  expect(await openLetters(database).due(now, 10)).toEqual([]);
});
