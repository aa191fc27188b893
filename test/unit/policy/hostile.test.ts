import { expect, test } from "vitest";
import { checkSite } from "#policy/check.ts";
import { isHollow } from "#policy/hollow.ts";
import { plainLetters } from "#policy/plain-letters.ts";
import { countWords } from "#policy/sentences.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";

const size = 1_000_000;
const filled = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
/** A run of backticks for every length up to 1,400: none of them finds its pair. */
const backticks = Array.from({ length: 1_400 }, (_, length) => "`".repeat(length + 1)).join(" ");

test.each([
  ["brackets that open", filled("[")],
  ["brackets that close", filled("]")],
  ["targets without end", filled("[](")],
  ["targets in targets", filled("[a](https://a(")],
  ["words in words", `${"[".repeat(size / 4)}${"](/x)".repeat(size / 10)}`],
  ["definitions in one line", filled("[a]: /b ")],
  ["references that nothing defines", filled("[a.com/b]")],
  ["angles", filled("<a ")],
  ["half addresses", filled("<https://")],
  ["half mail addresses", filled("a.b-c@")],
  ["dots", filled("a.")],
  ["one long word", filled("a")],
  ["blanks", filled(" ")],
  ["blank lines", filled("\n")],
  ["lines of blanks", filled(`${" ".repeat(999)}\n`)],
  ["backticks", backticks],
  ["escaped backticks", filled("\\`")],
  ["fences that never close", filled("```\n~~~\n")],
  ["comments that never close", filled("<!--")],
  ["quotes", filled("> ")],
  ["quotes line by line", filled("> a\n")],
  ["lists in lists", filled("- ")],
  ["beginnings of a phrase", filled("we take the ")],
  ["beginnings of another", filled("security of our ")],
  ["one sentence without end", filled("we will fix it and ")],
  ["numbers", filled("will be fixed within 1 2 3 ")],
  ["dates", filled("14 March 2026, ")],
  ["digits", filled("1")],
  ["full stops", filled(".")],
  ["surrogates", filled("🎉")],
  ["Cyrillic letters", filled("а")],
  ["letters of two scripts", filled("aа")],
  ["bold letters", filled("𝐛")],
  ["soft hyphens", filled("\u00ad")],
  ["entities", filled("&shy;&#115;")],
  ["half entities", filled("&#1111111")],
  ["emphasis within words", filled("a**")],
  ["tags", filled("<b>")],
  ["links within words", filled("a[](b)")],
  ["parts of a word", filled("a-b-")],
  ["headings", filled("# a\n")],
  ["causes that are denied", filled("no attacker. ")],
])("a megabyte of %s is judged in one pass, and few things are said of it", (_, body) => {
  const site = aSite({
    policy: { words: { banned: ["we take", "a b"], allowed: ["take the"] } },
    incidents: [anIncident({ updates: [anUpdate({ body, summary: "Short." })] })],
  });
  expect(checkSite(site, new Map()).length).toBeLessThanOrEqual(100);
});

test.each(["a", "а", "1.", "我"])(
  "one word of ten megabytes of “%s” exhausts nobody who reads word by word",
  (piece) => {
    const text = piece.repeat(10_000_000 / piece.length);
    expect(countWords(text)).toBeGreaterThan(0);
    expect(isHollow(text, new Set())).toBe(false);
    expect(plainLetters(text).text).toHaveLength(text.length);
  },
);
