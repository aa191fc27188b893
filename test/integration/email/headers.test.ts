import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { type DeliveryFacts, sendOn } from "../../support/delivery.ts";
import { anEmailChannel, type EmailFacts } from "../../support/email-channel.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { headerOf, headersOf } from "../../support/raw-letter.ts";

/** The bytes that arrive at a real mail server. */
async function arriving(delivery: DeliveryFacts = {}, facts: EmailFacts = {}): Promise<Buffer> {
  await using mailbox = await openMailbox();
  const channel = anEmailChannel(mailbox.url, facts);
  expect(await sendOn(channel, delivery)).toMatchObject({ kind: "sent" });
  await channel.close();
  const [letter] = mailbox.letters;
  if (letter === undefined || mailbox.letters.length !== 1) throw new Error("One letter was expected.");
  expect(letter).toMatchObject({ from: "status@example.com", to: ["ada@example.org"] });
  return letter.bytes;
}

describe.concurrent("every letter", () => {
  const whole = arriving({}, { settings: { replyTo: "help@example.com" } });

  test.each([
    ["From", '"Example Shop" <status@example.com>'],
    ["To", "ada@example.org"],
    ["Date", "Sat, 14 Mar 2026 09:43:00 +0000"],
    ["Subject", "[Example Shop] Card payments fail (14 March 2026)"],
    ["MIME-Version", "1.0"],
    ["Reply-To", "help@example.com"],
    ["Content-Language", "en"],
    ["List-Id", '"Example Shop" <status.example.com>'],
    ["List-Archive", "<https://status.example.com/>"],
    ["List-Help", "<mailto:help@example.com?subject=help>"],
    [
      "List-Unsubscribe",
      "<https://mail.example.com/u/k1.k3v9x2m7q4.0123456789abcdefghijkl>, <mailto:help@example.com?subject=unsubscribe>",
    ],
    ["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"],
    ["Auto-Submitted", "auto-generated"],
    ["Precedence", "bulk"],
    ["X-Auto-Response-Suppress", "OOF, AutoReply"],
    ["Feedback-ID", "checkout-errors:investigating:email:0dbc34a5affd"],
    ["In-Reply-To", undefined],
  ])("says %s once: %s", async (name, value) => {
    expect(headerOf(await whole, name)).toBe(value);
  });

  test("names each field once, and keeps List-Unsubscribe on one line", async () => {
    const bytes = await whole;
    const names = headersOf(bytes).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(headersOf(bytes).find(({ name }) => name === "list-unsubscribe")?.raw).not.toContain("\r\n");
  });

  test("without a mailbox for replies promises none", async () => {
    const bytes = await arriving();
    expect(headerOf(bytes, "Reply-To")).toBeUndefined();
    expect(headerOf(bytes, "List-Unsubscribe")).not.toContain("mailto:");
    expect(headerOf(bytes, "List-Help")).toBe("<https://status.example.com/>");
  });

  test("is ASCII with CRLF line ends and short lines", async () => {
    const title = "Zahlungen mit Karte schlagen für manche Kundinnen und Kunden fehl — 決済が失敗します";
    const text = (
      await arriving({ announcement: { title, words: { en: { title, body: title.repeat(9) } } } })
    ).toString("latin1");
    expect(text).toMatch(/^[\r\n\t\x20-\x7e]*$/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const long = text.split("\r\n").filter((line) => line.length > 78);
    expect(long.filter((line) => !line.startsWith("List-Unsubscribe:"))).toEqual([]);
  });

  test("carries its words in text first and HTML last, and both hold the addresses to leave and to choose by", async () => {
    const bytes = await arriving(
      {},
      { unsubscribe: (id) => `https://mail.example.com/${"long/".repeat(30)}?a=1&b=${id}` },
    );
    const mail = await PostalMime.parse(bytes);
    const way = `https://mail.example.com/${"long/".repeat(30)}?a=1&b=k3v9x2m7q4`;
    expect(mail.text).toContain(`\n${way}\n`);
    expect(mail.html).toContain(`href="${way.replace("&", "&amp;")}"`);
    const choice = "https://mail.example.com/preferences/k1.k3v9x2m7q4.0123456789abcdefghijkl";
    expect(mail.text).toContain(`\n${choice}\n`);
    expect(mail.html).toContain(`href="${choice}"`);
    expect(bytes.indexOf("text/plain")).toBeLessThan(bytes.indexOf("text/html"));
    for (const fact of ["Card payments fail", "one customer in ten", "14 March 2026, 10:30 UTC", "Checkout"]) {
      expect(mail.text, fact).toContain(fact);
      expect(mail.html, fact).toContain(fact);
    }
    expect(bytes.toString()).not.toContain("slot.invalid");
  });

  test.each([
    ["Größe & Söhne", /^=\?UTF-8\?Q\?.*\?= <status@example.com>$/],
    ['The "Shop", Ltd.', /^"The \\"Shop\\", Ltd\." <status@example\.com>$/],
    ["=?utf-8?Q?Another?=", /^=\?UTF-8\?Q\?=3D=3Futf/],
  ])("has a sender's name that no reader misreads: %s", async (fromName, raw) => {
    const bytes = await arriving({}, { settings: { fromName } });
    expect(headerOf(bytes, "From")).toMatch(raw);
    expect((await PostalMime.parse(bytes)).from).toMatchObject({ name: fromName, address: "status@example.com" });
  });

  test("is written in the reader's language where there are words in it, and says which", async () => {
    const words = {
      en: { title: "Card payments fail", body: "Payments fail." },
      fr: { title: "Les paiements échouent", body: "Les paiements par carte échouent." },
    };
    const french = await arriving({ announcement: { words }, subscriber: { language: "fr" } });
    expect(headerOf(french, "Content-Language")).toBe("fr");
    expect((await PostalMime.parse(french)).text).toContain("Les paiements par carte échouent.");
    const other = await arriving({ announcement: { words }, subscriber: { language: "de" } });
    expect(headerOf(other, "Content-Language")).toBe("en");
  });

  test("says that the page may lag only when it does", async () => {
    const lags = await PostalMime.parse(await arriving({ circumstances: { pageLags: true } }));
    const live = await PostalMime.parse(await arriving());
    expect(lags.text?.length).toBeGreaterThan(live.text?.length ?? 0);
  });
});

describe.concurrent("the letters of one incident", () => {
  const first = "incidents/checkout-errors/2026-03-14T0942Z-investigating";
  const second = "incidents/checkout-errors/2026-03-14T1010Z-identified";

  test("make one thread: the root first, then every earlier letter, the last of them answered", async () => {
    const opening = await arriving();
    const next = await arriving({
      announcement: { id: second, state: "identified" },
      circumstances: { thread: [{ announcement: first, receipt: "whatever" }] },
    });
    const firstId = headerOf(opening, "Message-ID");
    const root = headerOf(opening, "References");
    expect(firstId).toMatch(/^<[0-9a-f]{16}\.[0-9a-f]{16}@status\.example\.com>$/);
    expect(root).not.toBe(firstId);
    expect(headerOf(next, "References")).toBe(`${root} ${firstId}`);
    expect(headerOf(next, "In-Reply-To")).toBe(firstId);
    expect(headerOf(next, "Message-ID")).not.toBe(firstId);
    expect(headerOf(next, "Subject")).toBe(headerOf(opening, "Subject"));
  });

  test("name twenty earlier letters at the most, and fold them", async () => {
    const thread = Array.from({ length: 60 }, (_, index) => ({ announcement: `incidents/x/${index}`, receipt: "" }));
    const bytes = await arriving({ circumstances: { thread } });
    expect(headerOf(bytes, "References")?.split(" ")).toHaveLength(21);
  });

  test("are the same to the byte when one is repeated, but for the date", async () => {
    const again = { circumstances: { repeated: true, now: new Date("2026-03-14T10:15:00Z") } };
    const dated = (bytes: Buffer) => bytes.toString("latin1").replace(/^Date: .*\r\n/m, "");
    expect(dated(await arriving(again))).toBe(dated(await arriving()));
  });

  test("have another id for every reader, which tells nobody who that is", async () => {
    const ids = [
      headerOf(await arriving(), "Message-ID"),
      headerOf(await arriving({ subscriber: { id: "other" } }), "Message-ID"),
    ];
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids.join()).not.toMatch(/k3v9x2m7q4|ada/);
  });

  test("keep their ids on a preview of the site elsewhere", async () => {
    const preview = { base: new URL("https://preview.example.net/pr-7/") };
    const [there, here] = [await arriving({}, preview), await arriving()];
    expect(headerOf(there, "Message-ID")).toBe(headerOf(here, "Message-ID"));
    expect(headerOf(there, "List-Id")).toBe(headerOf(here, "List-Id"));
  });
});
