import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { carryOne } from "#cli/serve/carry-one.ts";
import type { LetterKind } from "#store/letters.ts";
import { openCarriage, type TestCarriage } from "../../support/carriage.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { headerOf, headersOf } from "../../support/raw-letter.ts";

/** Has a letter of that kind owed to Ada, and answers with it. */
async function owe(carriage: TestCarriage, kind: LetterKind) {
  const address = "ada@example.org";
  const { subscribers, letters, now } = carriage;
  if (kind === "confirm") await carriage.ask(address);
  else {
    const { subscriber } = await subscribers.add({ address, source: "form" }, now());
    if (kind === "farewell") await subscribers.leave(subscriber.id, "left", now());
    await letters.owe({ kind, subscriber: subscriber.id, via: "email", address }, now());
  }
  const [owed] = await letters.due(now(), 9);
  if (owed === undefined) throw new Error("Nothing is owed.");
  return owed;
}

/** The bytes of a letter of that kind, as a real mail server took them. */
async function arriving(kind: LetterKind, site = {}) {
  await using mailbox = await openMailbox();
  await using carriage = await openCarriage({ smtpUrl: mailbox.url, site });
  const owed = await owe(carriage, kind);
  expect(await carryOne(owed, carriage)).toEqual({ kind: "sent" });
  expect(await carriage.letters.due(carriage.now(), 9)).toEqual([]);
  const [letter] = mailbox.letters;
  if (letter === undefined || mailbox.letters.length !== 1) throw new Error("One letter was expected.");
  return { ...letter, id: owed.subscriber, ring: carriage.ring };
}

const kinds = ["confirm", "known", "farewell", "export"] as const;
const onTheList: ReadonlySet<string> = new Set(["known", "export"]);

describe.each(kinds)("the letter %s", (kind) => {
  test("goes to one mailbox, from the line's own address, and says all that mail has to say, once", async () => {
    const { from, to, bytes } = await arriving(kind);
    expect([from, to]).toEqual(["status@example.com", ["ada@example.org"]]);
    const names = headersOf(bytes).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(headerOf(bytes, "From")).toBe('"Example Shop" <status@example.com>');
    expect(headerOf(bytes, "To")).toBe("ada@example.org");
    expect(headerOf(bytes, "Date")).toBe("Sat, 14 Mar 2026 09:42:00 +0000");
    expect(headerOf(bytes, "Message-ID")).toMatch(/^<[0-9a-f]{16}\.[0-9a-f]{16}@status\.example\.com>$/);
    expect(headerOf(bytes, "Auto-Submitted")).toBe("auto-generated");
    expect(headerOf(bytes, "X-Auto-Response-Suppress")).toBe("OOF, AutoReply");
    expect(headerOf(bytes, "Content-Language")).toBe("en");
    expect(headerOf(bytes, "MIME-Version")).toBe("1.0");
    // It is no reply and no word about an incident: it stands in no thread.
    expect([headerOf(bytes, "References"), headerOf(bytes, "In-Reply-To")]).toEqual([undefined, undefined]);
  });

  test("offers to leave with one click only where there is something to leave", async () => {
    const { bytes, id, ring } = await arriving(kind);
    const list = headersOf(bytes).filter(({ name }) => name.startsWith("list-") || name === "precedence");
    if (!onTheList.has(kind)) return expect(list).toEqual([]);
    expect(headerOf(bytes, "List-Unsubscribe")).toBe(`<https://mail.example.com/u/${ring.sign("unsubscribe", id)}>`);
    expect(headerOf(bytes, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    expect(headerOf(bytes, "List-Id")).toBe('"Example Shop" <status.example.com>');
  });

  test("is ASCII in short lines, text first, HTML last", async () => {
    const { bytes } = await arriving(kind, { name: "Größe & 決済" });
    const text = bytes.toString("latin1");
    expect(text).toMatch(/^[\r\n\t\x20-\x7e]*$/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const long = text.split("\r\n").filter((line) => line.length > 78 && !line.startsWith("List-Unsubscribe:"));
    expect(long).toEqual([]);
    expect(bytes.indexOf("text/plain")).toBeLessThan(bytes.indexOf("text/html"));
    const { subject, html, text: words } = await PostalMime.parse(bytes);
    expect(subject).toContain("[Größe & 決済] ");
    expect(html).toContain("Größe &amp; 決済");
    expect(words).toContain("Größe & 決済");
  });
});

test("a letter to confirm holds a link that confirms, and no other link to the service", async () => {
  const { bytes, id, ring } = await arriving("confirm");
  const { text, html } = await PostalMime.parse(bytes);
  const link = `https://mail.example.com/confirm/${ring.sign("confirm", id)}`;
  expect(text?.match(/https:\/\/mail\.\S+/g)).toEqual([link]);
  expect(html?.match(/https:\/\/mail\.[^"]+/g)).toEqual([link]);
  expect(text).toContain("“Write to me.”");
  expect(text).toContain("until 16 March 2026, 09:42 UTC");
});

test("a farewell holds no link that means its reader any more", async () => {
  const { bytes, id } = await arriving("farewell");
  expect(bytes.toString()).not.toContain(id);
  expect((await PostalMime.parse(bytes)).text).toContain("\nhttps://status.example.com/subscribe/\n");
});

test("all that is held comes as words and as a file", async () => {
  const { bytes, id } = await arriving("export");
  const { text, attachments } = await PostalMime.parse(bytes, { attachmentEncoding: "utf8" });
  expect(text).toContain("Your mail address: ada@example.org");
  expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
    ["subscription.json", "application/json"],
  ]);
  expect(JSON.parse(String(attachments[0]?.content))).toMatchObject({
    id,
    address: "ada@example.org",
    state: "confirmed",
  });
});

test("a reader is written to in their language, and sent to the page that speaks it", async () => {
  await using mailbox = await openMailbox();
  await using carriage = await openCarriage({ smtpUrl: mailbox.url, site: { languages: ["en", "fr"] } });
  const { letters, now } = carriage;
  await letters.owe(
    { kind: "farewell", subscriber: "x", via: "email", address: "a@example.org", language: "fr" },
    now(),
  );
  const [owed] = await letters.due(now(), 1);
  if (owed !== undefined) await carryOne(owed, carriage);
  const bytes = mailbox.letters[0]?.bytes ?? Buffer.alloc(0);
  expect(headerOf(bytes, "Content-Language")).toBe("fr");
  expect((await PostalMime.parse(bytes)).text).toContain("https://status.example.com/fr/subscribe/");
});

test("without a mail server the same bytes lie in a file that its owner alone can read, one for each letter", async () => {
  await using carriage = await openCarriage();
  const owed = await owe(carriage, "confirm");
  expect(await carryOne(owed, carriage)).toEqual({ kind: "sent" });
  expect(await carryOne(owed, carriage)).toEqual({ kind: "sent" });
  const outbox = join(carriage.directory, "outbox", "letters");
  const files = await readdir(outbox);
  expect(files).toEqual([expect.stringMatching(/^[0-9a-f.]+\.eml$/)]);
  const file = join(outbox, files[0] ?? "");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(headerOf(await readFile(file), "To")).toBe("ada@example.org");
});

test("a letter that went to who left leaves nothing of them in the store", async () => {
  await using mailbox = await openMailbox();
  await using carriage = await openCarriage({ smtpUrl: mailbox.url });
  await carryOne(await owe(carriage, "farewell"), carriage);
  for (const file of await readdir(carriage.directory)) {
    if ((await stat(join(carriage.directory, file))).isDirectory()) continue;
    expect((await readFile(join(carriage.directory, file))).includes("ada@example.org"), file).toBe(false);
  }
});
