import { expect, test } from "vitest";
import { sendOn } from "../../support/delivery.ts";
import { anEmailChannel } from "../../support/email-channel.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { headersOf } from "../../support/raw-letter.ts";

test.each([
  "ada@example.org\r\nBcc: eve@example.net",
  "ada@example.org\nRCPT TO:<eve@example.net>",
  "ada@example.org>,<eve@example.net",
  "friends: ada@example.org, eve@example.net;",
  "ada@example.org,eve@example.net",
  "ada@example.org eve@example.net",
  "Ada <ada@example.org>",
  '"ada@example.org> <eve"@example.net',
  "=?utf-8?q?eve=40example.net?=@example.org",
  "ada@example.org\u0000",
  "ada@exam\u202eple.org",
  "ada@[127.0.0.1]",
  "ada@@example.org",
  "@example.org",
  "ada",
  "",
  `${"a".repeat(65)}@example.org`,
  `ada@${"a.".repeat(130)}org`,
])("an address that is more than one address is refused, and no server hears of it: %j", async (address) => {
  await using mailbox = await openMailbox();
  const channel = anEmailChannel(mailbox.url);
  const outcome = await sendOn(channel, { subscriber: { address } });
  await channel.close();
  expect(outcome).toEqual({ kind: "refused", code: "address", reason: "address is not one of mail" });
  expect([mailbox.connections, mailbox.letters.length]).toEqual([0, 0]);
});

test.each([
  ["a bare line feed", "Payments\n.\nfail"],
  ["a bare carriage return", "Payments\r.\rfail"],
  [
    "an end of data of its own",
    "Payments\r\n.\r\nMAIL FROM:<eve@example.net>\r\nRCPT TO:<eve@example.net>\r\nDATA\r\n",
  ],
  ["a header of its own", "\r\nBcc: eve@example.net\r\n\r\nHello"],
])("words that hold %s stay words: one envelope, one recipient, no new header", async (_, body) => {
  await using mailbox = await openMailbox();
  const channel = anEmailChannel(mailbox.url);
  await sendOn(channel, { announcement: { words: { en: { title: "Card payments fail", body } } } });
  await channel.close();
  expect(mailbox.letters.map(({ to }) => to)).toEqual([["ada@example.org"]]);
  const bytes = mailbox.letters[0]?.bytes ?? Buffer.alloc(0);
  expect(headersOf(bytes).map(({ name }) => name)).not.toContain("bcc");
  expect(bytes.toString("latin1").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("many readers get an envelope each, and nobody sees another's address or way to leave", async () => {
  await using mailbox = await openMailbox();
  const channel = anEmailChannel(mailbox.url, { settings: { connections: 4 } });
  const readers = Array.from({ length: 40 }, (_, index) => `reader${index}`);
  await Promise.all(readers.map((id) => sendOn(channel, { subscriber: { id, address: `${id}@example.org` } })));
  await channel.close();
  expect(mailbox.letters.map(({ to }) => to.join()).sort()).toEqual(readers.map((id) => `${id}@example.org`).sort());
  for (const { to, bytes } of mailbox.letters) {
    const named = new Set(
      bytes
        .toString("latin1")
        .replace(/=\r\n/g, "")
        .match(/reader\d+/g),
    );
    expect([...named]).toEqual([to[0]?.split("@")[0]]);
  }
});
