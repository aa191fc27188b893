import { expect, test } from "vitest";
import { sendOn } from "../../support/delivery.ts";
import { anEmailChannel } from "../../support/email-channel.ts";
import { openMailbox } from "../../support/mailbox.ts";

const readers = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `r${index}` }));

test("letters share as many connections as site.yaml allows, and no more", async () => {
  await using mailbox = await openMailbox();
  const channel = anEmailChannel(mailbox.url, { settings: { connections: 3 } });
  await Promise.all(readers(60).map((subscriber) => sendOn(channel, { subscriber })));
  await channel.close();
  expect([mailbox.letters.length, mailbox.connections]).toEqual([60, 3]);
});

test("a connection carries a hundred letters, then a fresh one is taken", async () => {
  await using mailbox = await openMailbox();
  const channel = anEmailChannel(mailbox.url, { settings: { connections: 1 } });
  for (const subscriber of readers(101)) expect(await sendOn(channel, { subscriber })).toMatchObject({ kind: "sent" });
  await channel.close();
  expect([mailbox.letters.length, mailbox.connections]).toEqual([101, 2]);
});

test("a server that wants fewer connections gets fewer, and every letter", async () => {
  await using mailbox = await openMailbox({ mostConnections: 2 });
  const channel = anEmailChannel(mailbox.url, { settings: { connections: 6 } });
  const outcomes = await Promise.all(readers(250).map((subscriber) => sendOn(channel, { subscriber })));
  await channel.close();
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["sent"]));
  expect(mailbox.letters).toHaveLength(250);
  expect(mailbox.connections, "it is not asked again and again").toBeLessThan(15);
});

test("a server that takes no connection at all defers every letter that waited", async () => {
  await using mailbox = await openMailbox({ refuses: { connect: "421 4.3.2 closed" } });
  const channel = anEmailChannel(mailbox.url, { settings: { connections: 3 } });
  const outcomes = await Promise.all(readers(8).map((subscriber) => sendOn(channel, { subscriber })));
  await channel.close();
  for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: "deferred", code: "421 4.3.2", closes: true });
});
