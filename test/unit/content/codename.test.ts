import { expect, test } from "vitest";
import { firstWords } from "#content/codename/first-words.ts";
import { secondWords } from "#content/codename/second-words.ts";
import { newCodename } from "#content/codename.ts";
import { namesThatTell, tellingWord } from "#content/telling-words.ts";
import { aSite } from "../../support/site.ts";

const pairs = firstWords.length * secondWords.length;

test("there are at least 200 words for either place, none twice, each in plain letters", () => {
  for (const words of [firstWords, secondWords]) {
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThanOrEqual(200);
    expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  }
});

test("none of them tells of trouble", () => {
  expect([...firstWords, ...secondWords].filter((word) => tellingWord(word, []) !== undefined)).toEqual([]);
});

test("a codename is two of them, whichever number comes up", () => {
  const names = [0, 1, 777, pairs - 1].map((number) => newCodename(new Set(), [], () => number));
  expect(new Set(names).size).toBe(4);
  for (const name of names) expect(name).toMatch(/^[a-z]+-[a-z]+$/);
});

test("a codename that was given is not given again", () => {
  const first = newCodename(new Set(), [], () => 0);
  expect(newCodename(new Set([first]), [], () => 0)).not.toBe(first);
});

test("words that tell of the product are left out", () => {
  const [word = ""] = firstWords;
  expect(newCodename(new Set(), [word], () => 0)).not.toContain(word);
});

test("where every word tells of something, that is said", () => {
  expect(() => newCodename(new Set(), [...firstWords], () => 0)).toThrow("Every codename is taken");
});

const settings = aSite({
  name: "Example Shop",
  policy: { words: { vendors: ["Northcable"], internal: ["pg-orders"] } },
}).settings;

test.each([
  ["search-otter", "search"],
  ["checkout-puffin", "checkout"],
  ["fix-northcable-case", "northcable"],
  ["pgorders-heron", "pgorders"],
  ["report-otter", "reports"],
  ["shop-otter", "shop"],
  ["data-breach", "breach"],
  ["cve-2026-1234", "cve"],
  ["quiet-leaks", "leak"],
  ["vulnerable-otter", "vuln"],
  ["account-takeover-hack", "hack"],
])("%s tells of “%s”", (name, word) => {
  expect(tellingWord(name, namesThatTell(settings))).toBe(word);
});

test.each(["sapphire-unicorn", "rapid-otter", "excvet-puffin"])("%s tells of nothing", (name) => {
  expect(tellingWord(name, [...namesThatTell(settings), "api"])).toBeUndefined();
});
