import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Channel } from "#delivery/channel.ts";
import { isOutbox, openChannels } from "#delivery/registry.ts";
import { sendOn } from "../../support/delivery.ts";
import { anEmailChannel } from "../../support/email-channel.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { aDirectory, anOpening } from "../../support/opening.ts";
import { anXChannel } from "../../support/x-channel.ts";
import { openX } from "../../support/x-server.ts";

const folder = "incidents_checkout-errors_2026-03-14T0942Z-investigating";
const account = "@examplestatus";

async function outboxOf(path: string, name: string): Promise<Channel> {
  const { channels } = await openChannels(anOpening(path));
  const channel = channels.find((each) => each.name === name);
  if (channel === undefined) throw new Error(`There is no channel ${name}.`);
  expect(isOutbox(channel)).toBe(true);
  return channel;
}

test("a letter in the outbox is the one that a mail server would get, to the byte", async () => {
  await using directory = await aDirectory();
  await using mailbox = await openMailbox();
  const live = anEmailChannel(mailbox.url);
  const outbox = await outboxOf(directory.path, "email");
  const facts = { circumstances: { thread: [{ announcement: "incidents/checkout-errors/before", receipt: "x" }] } };
  await sendOn(live, facts);
  const outcome = await sendOn(outbox, facts);
  await live.close();

  const receipt = `email/${folder}/k3v9x2m7q4.eml`;
  expect(outcome).toEqual({ kind: "sent", receipt });
  expect(isOutbox(live)).toBe(false);
  expect(await readFile(join(directory.path, receipt))).toEqual(mailbox.letters[0]?.bytes);
});

test("a post in the outbox is the request that X would get, to the byte", async () => {
  await using directory = await aDirectory();
  await using x = await openX();
  const live = anXChannel(x);
  await sendOn(live, { account });
  await live.close();
  const outcome = await sendOn(await outboxOf(directory.path, "x"), { account });

  const receipt = `x/${folder}/@examplestatus.json`;
  expect(outcome).toEqual({ kind: "sent", receipt });
  expect(await readFile(join(directory.path, receipt), "utf8")).toBe(x.posts[0]?.body);
});

test("files can be read by their owner alone, and no draft stays behind", async () => {
  await using directory = await aDirectory();
  await sendOn(await outboxOf(directory.path, "email"));
  const place = join(directory.path, "email", folder);
  expect(await readdir(place)).toEqual(["k3v9x2m7q4.eml"]);
  expect((await stat(join(place, "k3v9x2m7q4.eml"))).mode & 0o777).toBe(0o600);
  expect((await stat(place)).mode & 0o777).toBe(0o700);
});

test("a second call finds the first one's file and leaves it as it is", async () => {
  await using directory = await aDirectory();
  const outbox = await outboxOf(directory.path, "email");
  const first = await sendOn(outbox);
  const file = join(directory.path, "email", folder, "k3v9x2m7q4.eml");
  const before = await readFile(file);
  const later = { circumstances: { repeated: true, now: new Date("2026-03-15T00:00:00Z") } };
  expect(await sendOn(outbox, later)).toEqual(first);
  expect(await readFile(file)).toEqual(before);
});

test("ids that look like paths stay below the outbox", async () => {
  await using directory = await aDirectory();
  const outbox = await outboxOf(directory.path, "x");
  await sendOn(outbox, { account: "../../../etc/passwd", announcement: { id: "../../up/x" } });
  expect(await readdir(directory.path)).toEqual(["x"]);
  expect(await readdir(join(directory.path, "x"))).toEqual(["__.._up_x"]);
});

test("an address that is none is refused in the outbox as it is live", async () => {
  await using directory = await aDirectory();
  const outcome = await sendOn(await outboxOf(directory.path, "email"), { subscriber: { address: "a@b.c, d@e.f" } });
  expect(outcome).toMatchObject({ kind: "refused", code: "address" });
  expect(await readdir(directory.path)).toEqual([]);
});

test("a disk that cannot be written defers, and closes the channel", async () => {
  await using directory = await aDirectory();
  const outbox = await outboxOf(directory.path, "x");
  await writeFile(join(directory.path, "x"), "in the way");
  expect(await sendOn(outbox, { account })).toMatchObject({ kind: "deferred", code: "ENOTDIR", closes: true });
});
