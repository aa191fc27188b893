import { expect, test } from "vitest";
import { openLine } from "#delivery/channels/email/line.ts";
import { parseMailServer } from "#delivery/channels/email/mail-server.ts";
import { openMailbox } from "../../support/mailbox.ts";

const anHour = 3_600_000;
const timeouts = { connect: anHour, greeting: anHour, reply: anHour, letter: anHour };
const letter = Buffer.from("From: <status@example.com>\r\nSubject: x\r\n\r\nx\r\n");

test("a line that is cut off while a silent server holds it ends at once, and nobody waits for the server", async () => {
  await using mailbox = await openMailbox({ silentAt: "letter" });
  const end = new AbortController();
  const line = await openLine(parseMailServer(mailbox.url), timeouts, end.signal);
  const sending = line.send("status@example.com", "ada@example.org", letter);
  await expect.poll(() => mailbox.letters.length).toBe(1);
  end.abort();
  await expect(sending).rejects.toMatchObject({ name: "MailTrouble", stage: "letter", code: "ECONNECTION" });
  expect(line.isOpen).toBe(false);
});

test("a line that is cut off before the server greets does not come about", async () => {
  await using mailbox = await openMailbox({ silentAt: "greeting" });
  const end = new AbortController();
  const opening = openLine(parseMailServer(mailbox.url), timeouts, end.signal);
  await expect.poll(() => mailbox.connections).toBe(1);
  end.abort();
  await expect(opening).rejects.toMatchObject({ name: "MailTrouble", stage: "connect" });
});

test("no line is opened when the end has come already", async () => {
  await using mailbox = await openMailbox();
  await expect(openLine(parseMailServer(mailbox.url), timeouts, AbortSignal.abort())).rejects.toMatchObject({
    name: "MailTrouble",
    code: "ECANCELED",
  });
  expect(mailbox.connections).toBe(0);
});
