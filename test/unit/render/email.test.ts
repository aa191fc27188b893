import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emailOf } from "#render/email.ts";
import { stories } from "../../support/announcements.ts";
import { anyText, trickyText } from "../../support/any-text.ts";
import { hostileMarkdown } from "../../support/hostile-markdown.ts";
import { base, mailOf, preferences, settings, unsubscribe } from "../../support/media.ts";
import { anAnnouncement, aSite } from "../../support/site.ts";

const said = (body: string, title = "Card payments fail") => anAnnouncement({ words: { en: { title, body } } });

test("all mails about one incident have the same subject", () => {
  const { investigating, identified, resolved, correction, postmortem } = stories;
  const subjects = [investigating, identified, resolved, correction, postmortem].map(
    (one) => one && mailOf(one).subject,
  );
  expect(new Set(subjects)).toEqual(new Set(["[Example Shop] Card payments fail for some customers (14 March 2026)"]));
});

test("a subject begins with the state where that was chosen", () => {
  const options = { base, language: "en", pageLags: false, unsubscribe, preferences, subject: "state-prefix" } as const;
  expect(emailOf(anAnnouncement(), settings, options).subject).toBe(
    "[Example Shop] Investigating: Card payments fail (14 March 2026)",
  );
});

test("state and impact come first, in the preview and in the text", () => {
  const { preheader, text, html } = mailOf(anAnnouncement());
  expect(preheader).toBe("Investigating · Major impact");
  expect(text.split("\n")[0]).toBe(preheader);
  expect(html.indexOf(preheader)).toBeLessThan(html.indexOf("<h1"));
});

test("the words stand in both parts, and the mail says its language", () => {
  const french = { title: "Paiements en panne", body: "Les paiements échouent." };
  const options = { base, language: "fr", pageLags: false, unsubscribe, preferences };
  const announcement = anAnnouncement({ words: { en: { title: "x", body: "y" }, fr: french } });
  const { subject, text, html } = emailOf(announcement, settings, options);
  expect(subject).toBe("[Example Shop] Paiements en panne (14 mars 2026)");
  expect(text).toContain("Les paiements échouent.");
  expect(html).toContain("Les paiements échouent.");
  expect(html).toContain('<html lang="fr" dir="ltr">');
});

test("a language that runs from right to left says so", () => {
  const words = { ar: { title: "س", body: "س" } };
  const { html } = emailOf(anAnnouncement({ language: "ar", words }), settings, {
    base,
    language: "en",
    pageLags: false,
    unsubscribe,
    preferences,
  });
  expect(html).toContain('<html lang="ar" dir="rtl">');
});

test("a page that lags is named in both parts, and the whole text is there all the same", () => {
  const { text, html } = mailOf(anAnnouncement(), true);
  for (const part of [text, html.replace(/\s+/g, " ")]) {
    expect(part).toContain("may not show this update yet");
    expect(part).toContain("Other ways to pay work.");
  }
  expect(mailOf(anAnnouncement()).text).not.toContain("may not show this update yet");
});

test("an exercise says in its first lines that nothing is wrong", () => {
  const { text, html } = mailOf(anAnnouncement({ exercise: true }));
  expect(text).toContain("This is an exercise. Nothing is wrong");
  expect(html.replace(/\s+/g, " ")).toContain("This is an exercise. Nothing is wrong");
});

test.each([
  ["to leave", unsubscribe],
  ["to choose", preferences],
])("the address %s stands alone on its line, as it came", (_, address) => {
  const { text, html } = mailOf(anAnnouncement());
  expect(text.split("\n").filter((line) => line.includes(address))).toEqual([address]);
  expect(html.split("\n").filter((line) => line.includes(address))).toEqual([`href="${address}"`]);
});

test("nothing is loaded from anywhere, and nothing runs", () => {
  for (const story of Object.values(stories)) {
    expect(mailOf(story).html).not.toMatch(
      /\ssrc=|url\(|@import|<(?:script|form|iframe|img|link|object|input)\b|\son\w+=/i,
    );
  }
});

test.each(hostileMarkdown)("hostile words stay words: %j", (markdown) => {
  const { html } = mailOf(said(markdown, markdown.replace(/\s+/g, " ").slice(0, 160)));
  expect(html.replace(/<!doctype html>|<\/?[a-z][^<>]*>/g, "")).not.toMatch(/[<>]/);
  expect(
    html.match(
      /<(?!!doctype|\/?(?:html|head|meta|title|style|body|div|table|thead|tbody|tr|th|td|span|h[1-6]|p|ul|ol|li|a|strong|em|del|code|pre|blockquote|br|hr)\b)[^>]*/g,
    ),
  ).toBeNull();
  for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(?:https:\/\/|mailto:)/);
});

describe("whatever is said", () => {
  test("headers stay one line", () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const { settings: named } = aSite();
        const options = { base, language: "en", pageLags: false, unsubscribe, preferences };
        const { subject, preheader } = emailOf(said("x", title), { ...named, name: title }, options);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters.
        expect(subject + preheader).not.toMatch(/[\u0000-\u001f\u007f]/);
        expect(subject.isWellFormed()).toBe(true);
      }),
    );
  });

  test("lines of ordinary words fit into mail", () => {
    const words = fc.array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 20 }), fc.lorem()), { maxLength: 400 });
    fc.assert(
      fc.property(words, (said) => {
        const { text, html } = mailOf(anAnnouncement({ words: { en: { title: "x", body: said.join(" ") } } }));
        for (const line of [...text.split("\n"), ...html.split("\n")]) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("nothing makes it fail", () => {
    fc.assert(
      fc.property(trickyText, trickyText, (title, body) => {
        const { text, html } = mailOf(said(body, title));
        expect((text + html).isWellFormed()).toBe(true);
      }),
    );
  });
});

test("breaking source lines changes nothing that a reader sees", () => {
  const code = "x ".repeat(200).trim();
  const { html } = mailOf(said(`${"word ".repeat(300)}\n\n\`\`\`\n${code}\n\`\`\``));
  expect(html).toContain(code);
  expect(html.replace(/\s+/g, " ")).toContain("word ".repeat(300).trim());
});

test.each([
  ["# What happened\n\n## When\n", ["h1", "h2", "h3"]],
  ["## What happened\n\n### When\n\n## What next\n", ["h1", "h2", "h3", "h2"]],
  ["###### What happened\n", ["h1", "h2"]],
])("headings begin right below the title, whichever level their writer began with: %j", (body, levels) => {
  const { html } = mailOf(said(body));
  expect([...html.matchAll(/<(h[1-6])\b/g)].map(([, level]) => level)).toEqual(levels);
});
