import { describe, expect, test } from "vitest";
import { scopeOfInterest } from "#model/subscriber.ts";
import { directionOf } from "#render/spoken.ts";
import { wordsFor } from "#render/words.ts";
import { stories } from "../../../support/announcements.ts";
import { serviceLetters, serviceMailIn } from "../../../support/service-letters.ts";

/** What readers see of a part: the source's own line breaks and markup say nothing. */
const seen = (part: string) =>
  part
    .replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");
const languages = ["en", "de", "fr", "es", "ja", "ar"];
const letters = Object.entries(serviceLetters);
const every = letters.flatMap(([kind, letter]) => languages.map((language) => [kind, language, letter] as const));

describe.each(every)("the letter %s in “%s”", (kind, language, letter) => {
  const { text, html, subject } = serviceMailIn(letter, language);
  const { serviceMail } = wordsFor(language);

  test("says in its first line what it is", () => {
    expect(text.split("\n")[0]).toBe(serviceMail[letter.kind].title);
    expect(subject).toBe(`[Example Shop] ${serviceMail[letter.kind].title}`);
  });

  test("says the same in both parts", () => {
    const facts = [...text.split("\n").filter((line) => line !== "" && line !== "---" && !line.startsWith("https:"))];
    for (const fact of facts) {
      // A fact's name and its things stand in cells of their own.
      for (const piece of fact.split(/: |：|; | \/ |؛ |\u00a0(?=[:;])/)) {
        expect(seen(html), `${kind}: ${piece}`).toContain(piece.replace(/\s+/g, " ").replace(/[:：\s]+$/, ""));
      }
    }
    expect(html).toContain(`href="${letter.link}"`);
    expect(text.split("\n")).toContain(letter.link);
  });

  test("says its language, loads nothing, runs nothing and asks nothing of its reader's program", () => {
    expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
    expect(html).not.toMatch(/\ssrc=|url\(|@import|<(?:script|form|iframe|img|link|object|input)\b|\son\w+=/i);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\//);
  });

  test("fits into mail", () => {
    for (const line of `${text}\n${html}`.split("\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
  });
});

test("what is asked for is said with its address, its choices, the agreement, how long it is good, and the way out", () => {
  const { text } = serviceMailIn(serviceLetters.confirm);
  for (const fact of [
    "from Example Shop to ada@example.org",
    "All of Buying; Reports",
    "Incidents; Maintenance",
    "Major impact or worse",
    "Only the first and the last update of each",
    "“Write to me about the state of this service.",
    "until 16 March 2026, 09:42 UTC",
    "If it was not you, you need not do anything",
    "erase it after 7 days",
  ]) {
    expect(text).toContain(fact);
  }
});

test("no letter of the service says a word about an incident", () => {
  const words = Object.values(stories).flatMap((story) => [story.title, story.subject.id]);
  for (const [, letter] of letters) {
    const { text, html } = serviceMailIn(letter);
    for (const word of words) expect(`${text}${html}`).not.toContain(word);
  }
});

test("a form cannot have words of its own sent to somebody else", () => {
  const scope = scopeOfInterest.parse({ components: ["buy-cheap-pills"], groups: ["visit-evil-example"] });
  const letter = { ...serviceLetters.confirm, subscriber: { address: "ada@example.org", scope } };
  const { text, html } = serviceMailIn(letter);
  expect(`${text}${html}`).not.toMatch(/pills|evil/);
  expect(text).toContain("What you want to hear of: none");
});

test("a language that nobody worded is answered in English, and says so", () => {
  const { language, html } = serviceMailIn(serviceLetters.confirm, "fi");
  expect(language).toBe("en");
  expect(html).toContain('<html lang="en" dir="ltr">');
});

test("what is held is told whole to programs, but for the secret that opens doors", () => {
  const { held } = serviceLetters.export;
  const { subscriber } = held;
  const letter = { ...serviceLetters.export, held: { ...held, subscriber: { ...subscriber, secret: "whsec_canary" } } };
  const { attachment, text, html } = serviceMailIn(letter);
  expect(JSON.parse(attachment?.json ?? "")).toEqual({
    ...JSON.parse(JSON.stringify(subscriber)),
    consent: { version: "5f0c0a8c7f2f", words: held.agreement, confirmedAt: "2026-01-01T00:05:00.000Z" },
    bounces: [{ at: "2026-02-03T04:05:00.000Z", code: "4.2.2" }],
  });
  expect(`${text}${html}${attachment?.json}`).not.toContain("canary");
});

test("who never confirmed reads that they have not", () => {
  const subscriber = { ...serviceLetters.export.held.subscriber, consent: {} };
  const { text } = serviceMailIn({ ...serviceLetters.export, held: { subscriber, bounces: [] } });
  expect(text).toContain("Confirmed: not yet");
  expect(text).not.toMatch(/came back|undefined/);
});
