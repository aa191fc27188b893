import { describe, expect, test } from "vitest";
import { phrase, phrasesIn } from "#policy/phrases.ts";
import { plainLetters } from "#policy/plain-letters.ts";

describe("a banned phrase is found", () => {
  test.each([
    ["with soft hyphens", "a bl\u00adip here"],
    ["with joiners", "a b\u200dl\u200cip here"],
    ["with Cyrillic letters", "a blі\u0440 here"],
    ["with Greek letters", "a bl\u03b9\u03c1 here"],
    ["in full width", "a ｂｌｉｐ here"],
  ])("%s, at its place", (_, words) => {
    const [hit] = phrasesIn(words, [phrase("blip")], []);
    expect(hit?.from).toBe(2);
    expect(words.slice(hit?.to)).toBe(" here");
  });

  test("in its own script", () => {
    expect(phrasesIn("У нас сбой сервиса.", [phrase("сбой")], [])).toMatchObject([{ from: 6, to: 10 }]);
    expect(phrasesIn("У нас всё хорошо.", [phrase("сбой")], [])).toEqual([]);
  });
});

test("plain text stays what it is", () => {
  expect(plainLetters("Café, naïve – “blip”.").text).toBe("Café, naïve – “blip”.");
});
