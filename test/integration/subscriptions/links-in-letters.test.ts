import { readFile } from "node:fs/promises";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { composeLetter } from "#cli/serve/compose-letter.ts";
import { calendarWriter } from "#delivery/channels/email/calendar-part.ts";
import { letterWriter } from "#delivery/channels/email/letter.ts";
import { serviceLetter } from "#delivery/service-mail/letter.ts";
import { subscriptions } from "#model/subscriptions.ts";
import { openEvidence } from "#store/evidence.ts";
import { openLetters } from "#store/letters.ts";
import { openWishes } from "#store/wishes.ts";
import { tokenAddress } from "#subscriptions/tokens.ts";
import { advanceNotice } from "../../support/advance-notice.ts";
import { stories } from "../../support/announcements.ts";
import { aMailingSite, emailSettings } from "../../support/email-channel.ts";
import { mailedStories } from "../../support/mailed-stories.ts";
import { openService, type RunningService } from "../../support/subscription-service.ts";

const address = "https://mail.example.com/";
const base = new URL("https://status.example.com/");
const email = emailSettings({ replyTo: "help@example.com" });

let service: RunningService;
const letters = new Map<string, Buffer>();
const open = new AsyncDisposableStack();

beforeAll(async () => {
  service = open.use(await openService());
  const { database, ring, subscribers, now } = service;
  const site = aMailingSite({ contact: { email: "help@example.com" } });
  const sender = { site: site.settings, channel: "email", email, base };
  const [unsubscribe, preferences] = (["unsubscribe", "preferences"] as const).map((purpose) =>
    tokenAddress(ring, address, purpose),
  );
  if (unsubscribe === undefined || preferences === undefined) throw new TypeError("There are two purposes.");
  const calendar = calendarWriter(site, base, email.from);
  const write = letterWriter({ ...sender, unsubscribe, preferences, calendar });
  const { subscriber } = await subscribers.add({ address: "ada@example.org", source: "form" }, now());
  for (const [name, story] of Object.entries({ ...stories, ...mailedStories, advance: advanceNotice })) {
    const { bytes } = await write(story, subscriber, { thread: [], pageLags: true, repeated: false, now: now() });
    letters.set(name, bytes);
  }

  const { id } = subscriber;
  const scope = subscriber.scope;
  const wish = { via: "email", address: "bo@example.org", scope, consent: "Yes.", source: "form", caps: [] } as const;
  await openWishes(database).ask(wish, now());
  const owing = openLetters(database);
  for (const kind of ["known", "export", "farewell"] as const) {
    await owing.owe({ kind, subscriber: id, via: "email", address: subscriber.address }, now());
  }
  const terms = subscriptions.parse({ address });
  const sources = { ...sender, settings: site.settings, terms, ring, subscribers, evidence: openEvidence(database) };
  for (const owed of await owing.due(now(), 9)) {
    const unsent = await composeLetter(owed, sources, now());
    if (unsent !== undefined)
      letters.set(owed.kind, serviceLetter(sender, { ...unsent, messageId: "<x@example.com>" }));
  }
});
afterAll(() => open.disposeAsync());

/** Every web address that stands anywhere in a letter: in its fields, its parts and its files. */
async function linksOf(letter: Buffer): Promise<Set<string>> {
  const { headers, text = "", html = "", attachments } = await PostalMime.parse(letter, { attachmentEncoding: "utf8" });
  const all = [...headers.map(({ value }) => value), text, html, ...attachments.map(({ content }) => String(content))];
  return new Set(all.flatMap((part) => part.replaceAll("&amp;", "&").match(/https:\/\/[^\s"'<>\\]+/g) ?? []));
}

/** The store as it lies on disk, and every row that it holds. */
async function store() {
  const { connection, file } = service.database;
  const names = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
  const rows = names.map(({ name }) => [name, connection.prepare(`SELECT * FROM "${name}"`).all()]);
  return { rows, bytes: await Promise.all([file, `${file}-wal`].map((path) => readFile(path, "base64"))) };
}

const verbOf = (link: string) => new URL(link).pathname.split("/")[1] ?? "";

test("every link of every letter, fetched with GET and HEAD, changes nothing in the store", async () => {
  expect(letters.size).toBe(Object.keys(stories).length + Object.keys(mailedStories).length + 1 + 4);
  const before = await store();
  const verbs = new Set<string>();
  for (const [name, letter] of letters) {
    const ours = [...(await linksOf(letter))].filter((link) => link.startsWith(address));
    if (name !== "farewell") expect(ours, name).not.toEqual([]);
    for (const link of ours) {
      verbs.add(verbOf(link));
      for (const method of ["GET", "HEAD", "GET"]) {
        const answer = await service.app.request(new URL(link).pathname, { method });
        expect([name, verbOf(link), method, answer.status]).toEqual([name, verbOf(link), method, 200]);
        await answer.arrayBuffer();
        expect(answer.headers.get("set-cookie")).toBeNull();
      }
    }
  }
  expect([...verbs].sort()).toEqual(["confirm", "preferences", "u"]);
  expect(await store()).toEqual(before);
});

test("the same links are alive: what GET leaves alone, POST does", async () => {
  const before = await store();
  const [confirm] = [...(await linksOf(letters.get("confirm") ?? Buffer.alloc(0)))].filter((link) =>
    link.startsWith(`${address}confirm/`),
  );
  expect((await service.post(new URL(confirm ?? "").pathname)).status).toBe(200);
  expect((await store()).rows).not.toEqual(before.rows);
});
