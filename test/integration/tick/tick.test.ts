import { join } from "node:path";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import type { BuildOutcome } from "#cli/build/build-site.ts";
import { publish } from "#cli/publish/publish.ts";
import type { Session } from "#cli/session.ts";
import { tick } from "#cli/tick/tick.ts";
import { openDatabase } from "#store/database.ts";
import { takePublishLock } from "#store/publish-lock.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { readEnvironment } from "../../../scripts/environment.ts";
import { smallSite, writeTree } from "../../support/content.ts";
import { type MailboxOptions, openMailbox } from "../../support/mailbox.ts";

const start = new Date("2026-04-02T22:00:00Z");
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const folder = "content/maintenances/2026-04-02-db-upgrade";
const work = `---
title: Reports are read-only
window: {start: 2026-04-02T22:00:00Z, end: 2026-04-03T00:00:00Z}
components: {checkout: under_maintenance}
remind: [24h, 1h]
---
`;
const update = (status: string, words: string, time: string, more = "") =>
  `---\nat: ${time}\nstatus: ${status}\n${more}---\n${words}\n`;
const channels = `subscriptions: {address: "https://updates.example.com/", forgetAfter: 48h}
channels:
  email: {kind: email, since: 2020-02-01, from: status@example.com, bounceDomain: bounces.example.com}
`;

/** A publishing host with planned work, whose clock the test sets. */
async function openHost(mail: MailboxOptions = {}) {
  const mailbox = await openMailbox(mail);
  const tree = await writeTree({ "content/site.yaml": smallSite.replace(/^channels:\n(?: .*\n)*/m, "") + channels });
  const said: string[] = [];
  let now = new Date("2026-03-29T10:01:00Z");
  let builds = 0;
  const session: Session = {
    environment: readEnvironment({
      ...{ OPENLINE_CONTENT: join(tree.directory, "content"), OPENLINE_DATA: join(tree.directory, "data") },
      ...{ OPENLINE_OUT: join(tree.directory, "dist"), SMTP_URL: mailbox.url },
    }),
    ...{ root: tree.directory, exitCode: 0, now: () => now },
    say: (line) => void said.push(line),
    complain: (line) => void said.push(line),
  };
  const build = async (): Promise<BuildOutcome> => {
    builds += 1;
    return { kind: "built", directory: session.environment.OPENLINE_OUT };
  };
  {
    await using database = await openDatabase(session.environment.OPENLINE_DATA);
    await openSubscribers(database).add({ address: "ada@example.org", source: "cli" }, new Date("2026-03-01T00:00Z"));
  }
  const publishing = { live: true, dryRun: false, adopt: false, announceOpen: false };
  await publish(session, { ...publishing, adopt: true }, { build });
  await tree.write(`${folder}/maintenance.md`, work);
  await tree.write(
    `${folder}/2026-03-29T1000Z-scheduled.md`,
    update("scheduled", "We move reports.", "2026-03-29T10:00Z"),
  );
  const subjects = () => mailbox.letters.map(({ bytes }) => /^Subject: (.*)\r$/m.exec(bytes.toString())?.[1]);
  return {
    ...{ said, tree, mailbox, session },
    builds: () => builds,
    subjects,
    publish: async () => await publish(session, publishing, { build }),
    async tick(time: Date) {
      now = time;
      said.length = 0;
      return await tick(session, { live: true, retries: true }, build);
    },
    async [Symbol.asyncDispose]() {
      await tree[Symbol.asyncDispose]();
      await mailbox[Symbol.asyncDispose]();
    },
  };
}

test("time tells each subscriber once that work comes near and begins, and builds the page when a window turns", async () => {
  await using host = await openHost();
  expect([await host.publish(), host.mailbox.letters.length, host.builds()]).toEqual([0, 1, 2]);
  const heard = [];
  for (const hours of [-25, -23.9, -23.5, -0.9, -0.5, 0, 0.5, 1.9, 2, 3, 30]) {
    expect([hours, await host.tick(at(hours))]).toEqual([hours, 0]);
    heard.push([hours, host.mailbox.letters.length, host.builds() - 2]);
  }
  expect(heard).toEqual([
    [-25, 1, 0],
    [-23.9, 2, 0],
    [-23.5, 2, 0],
    [-0.9, 3, 0],
    [-0.5, 3, 0],
    [0, 4, 1],
    [0.5, 4, 1],
    [1.9, 4, 1],
    [2, 4, 2],
    [3, 4, 2],
    [30, 4, 2],
  ]);
  expect(new Set(host.subjects()).size).toBe(1);
  const notes = await Promise.all(
    host.mailbox.letters.map(async ({ bytes }) => (await PostalMime.parse(bytes)).text ?? ""),
  );
  expect(notes.map((text) => /(A reminder of|The) planned work( begins now)?\./.exec(text)?.[0])).toEqual([
    undefined,
    "A reminder of planned work.",
    "A reminder of planned work.",
    "The planned work begins now.",
  ]);
});

test("a clock that has nothing to do keeps no publisher waiting, and one that has lets the publisher go first", async () => {
  await using host = await openHost();
  await host.publish();
  const lock = await takePublishLock(host.session.environment.OPENLINE_DATA);
  expect(await host.tick(at(-25))).toBe(0);
  await expect(host.tick(at(-23.9))).rejects.toThrow("Another publisher is at work");
  await lock?.release();
  expect([await host.tick(at(-23.9)), host.mailbox.letters.length]).toEqual([0, 2]);
});

test("words that are not published yet are neither repeated nor built by the clock", async () => {
  await using host = await openHost();
  await host.publish();
  await host.tree.write(`${folder}/2026-04-01T0000Z-scheduled.md`, update("scheduled", "New.", "2026-04-01T00:00Z"));
  expect(await host.tick(at(-23.9))).toBe(0);
  expect([host.mailbox.letters.length, host.builds()]).toEqual([1, 2]);
});

test("work that was cancelled is told by its commit alone", async () => {
  await using host = await openHost();
  await host.publish();
  const time = "2026-03-29T10:00:30Z";
  await host.tree.write(`${folder}/2026-03-29T100030Z-cancelled.md`, update("cancelled", "We do not move them.", time));
  expect([await host.publish(), host.mailbox.letters.length]).toEqual([0, 2]);
  await host.tick(at(-0.5));
  expect(host.mailbox.letters).toHaveLength(2);
});

test("who never confirmed is forgotten when the settings say so", async () => {
  await using host = await openHost();
  {
    await using database = await openDatabase(host.session.environment.OPENLINE_DATA);
    const eve = { address: "eve@example.org", source: "form", state: "pending" } as const;
    await openSubscribers(database).add(eve, new Date("2026-03-29T10:00:00Z"));
  }
  await host.publish();
  await host.tick(new Date("2026-03-31T09:59:00Z"));
  expect(host.said).toEqual([]);
  await host.tick(new Date("2026-03-31T10:01:00Z"));
  expect(host.said).toEqual(["Forgot 1 who never confirmed."]);
});

test("what a mail server put off is tried again by time alone, once it may be, and goes out once", async () => {
  let isBusy = true;
  await using host = await openHost({ refuses: { rcpt: () => (isBusy ? "451 4.7.1 Come back later" : undefined) } });
  expect([await host.publish(), host.mailbox.letters.length]).toEqual([1, 0]);
  const minutes = (count: number) => new Date(Date.parse("2026-03-29T10:01:00Z") + count * 60_000);
  expect([await host.tick(minutes(5)), host.said]).toEqual([0, []]);
  expect([await host.tick(minutes(31)), host.mailbox.letters.length]).toEqual([1, 0]);
  isBusy = false;
  expect([await host.tick(minutes(62)), host.mailbox.letters.length]).toEqual([0, 1]);
  expect([await host.tick(minutes(90)), host.mailbox.letters.length, host.said, host.builds()]).toEqual([0, 1, [], 2]);
});
