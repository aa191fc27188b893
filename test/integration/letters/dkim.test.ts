import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { carryOne } from "#cli/serve/carry-one.ts";
import { openCarriage } from "../../support/carriage.ts";
import { coveredBy, flippedIn, openKey } from "../../support/dkim.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { aDirectory } from "../../support/opening.ts";

const key = openKey();
const always = ["From", "Reply-To", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"];
const ofLetters = [...always, "Auto-Submitted"];
const ofTheList = [...ofLetters, "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post"];

/** The service's own letters as a real mail server took them, signed with a key that lies in a file. */
async function signed(): Promise<Readonly<Record<string, Buffer>>> {
  await using mailbox = await openMailbox();
  await using directory = await aDirectory();
  const file = join(directory.path, "dkim.pem");
  await writeFile(file, key.privateKey);
  const variables = { DKIM_KEY_FILE: file, DKIM_SELECTOR: key.selector };
  const mail = { kind: "email", since: "2024-01-01", from: "status@example.com", replyTo: "help@example.com" } as const;
  await using carriage = await openCarriage({ smtpUrl: mailbox.url, variables, site: { channels: { email: mail } } });
  const { letters, subscribers, now } = carriage;
  const address = "ada@example.org";
  const kinds = ["known", "export", "farewell"] as const;
  await carriage.ask("bo@example.org");
  const { subscriber } = await subscribers.add({ address, source: "form" }, now());
  for (const kind of kinds) {
    const { id } = kind === "farewell" ? { id: "gone" } : subscriber;
    await letters.owe({ kind, subscriber: id, via: "email", address }, now());
  }
  for (const owed of await letters.due(now(), 9)) await carryOne(owed, carriage);
  const bytes = mailbox.letters.map((letter) => letter.bytes);
  return Object.fromEntries(["confirm", ...kinds].map((kind, index) => [kind, bytes[index] ?? Buffer.alloc(0)]));
}

const all = signed();

describe.each([
  ["confirm", ofLetters],
  ["known", ofTheList],
  ["export", ofTheList],
  ["farewell", ofLetters],
])("the letter %s", (kind, fields) => {
  const letter = async () => (await all)[kind] ?? Buffer.alloc(0);

  test("is verified by its receiver, over every field that must be signed", async () => {
    expect(await key.verdict(await letter())).toBe("pass");
    expect(coveredBy(await letter())).toEqual(fields.map((field) => field.toLowerCase()).sort());
  });

  test.each(fields)("is broken by one changed byte in %s", async (field) => {
    expect(await key.verdict(flippedIn(await letter(), field))).not.toBe("pass");
  });

  test("is broken by one changed byte in its words", async () => {
    const changed = Buffer.from(await letter());
    const at = changed.indexOf("\r\n\r\n") + 200;
    changed[at] = changed[at] === 0x41 ? 0x42 : 0x41;
    expect(await key.verdict(changed)).not.toBe("pass");
  });
});
