import { describe, expect, test } from "vitest";
import { english } from "#render/languages/en.ts";
import { directionOf } from "#render/spoken.ts";
import { translations, wordsFor } from "#render/words.ts";
import { entriesOf, sayIt, told, toRepeat } from "../../../support/vocabulary.ts";

const inEnglish = new Map(entriesOf(english));
const withoutTold = (sentence: string) => sentence.replace(new RegExp(told.join("|"), "gi"), "");
/** Whether a sentence is nothing but marks around what it is told. */
const isMarks = (path: string) => !/\p{L}/u.test(withoutTold(sayIt(path, inEnglish.get(path))));

/** What reads the same as in English, and rightly so. */
const alike: Readonly<Record<string, readonly string[]>> = {
  de: ["labels.state", "page.feeds", "page.home"],
  fr: [
    ...["labels.impact", "labels.cause", "labels.causes", "subjects.incident", "subjects.maintenance"],
    ...["page.incidents", "page.maintenances", "page.contact", "page.menu", "page.questions"],
    ...["page.incidentCount", "page.maintenanceCount"],
  ],
};
/** The letters of languages that are not written in Latin ones. */
const scripts: Readonly<Record<string, RegExp>> = {
  ar: /^[\p{Script=Arabic}\P{L}]+$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\P{L}]+$/u,
};
/** Names that stay in Latin letters everywhere. */
const names = /\b(?:UTC|Atom|Markdown)\b|\{count\}/g;

test("the languages of the page are spoken", () => {
  expect([...translations.keys()].sort()).toEqual(["ar", "de", "es", "fr", "ja"]);
});

describe.each([...translations])("in “%s”", (language, translation) => {
  const own = entriesOf(translation);
  const spoken = own.map(([path, word]) => [path, sayIt(path, word)] as const);
  const pathsWhere = (isSo: (sentence: string, path: string) => boolean) =>
    spoken.filter(([path, sentence]) => isSo(sentence, path)).map(([path]) => path);

  test("nothing is missing", () => {
    const paths = new Set(own.map(([path]) => path));
    expect([...inEnglish.keys()].filter((path) => !paths.has(path))).toEqual([]);
  });

  test("nothing is worded that nobody asks for", () => {
    expect(own.map(([path]) => path).filter((path) => !inEnglish.has(path))).toEqual([]);
  });

  test("everything says something, and all that it was told", () => {
    expect(pathsWhere((sentence) => /^\s*$|undefined|\[object|NaN|#/.test(sentence))).toEqual([]);
    const silent = own.filter(([path, word]) => {
      const asked = inEnglish.get(path);
      if (typeof word !== "function" || typeof asked !== "function") return typeof word !== typeof asked;
      const sentence = sayIt(path, word).toLowerCase();
      return !toRepeat(path, asked.length).every((one) => sentence.includes(one.toLowerCase()));
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test("quotes are its own", () => {
    const foreign = language === "de" ? /["'”]|“(?=\p{L})/u : /["'“”„]/;
    expect(pathsWhere((sentence) => foreign.test(sentence))).toEqual([]);
    const { quote } = wordsFor(language);
    expect(quote("Aa1")).toBe(
      { de: "„Aa1“", fr: "«\u00a0Aa1\u00a0»", es: "«Aa1»", ja: "「Aa1」", ar: "«Aa1»" }[language],
    );
  });

  test("no English was left", () => {
    const left = pathsWhere((sentence, path) => sentence === sayIt(path, inEnglish.get(path)) && !isMarks(path));
    expect(left.filter((path) => !alike[language]?.includes(path))).toEqual([]);
  });

  test("everything stands in its own script", () => {
    const script = scripts[language] ?? /^[\p{Script=Latin}\P{L}]+$/u;
    const ownWords = (sentence: string) => withoutTold(sentence).replace(names, "");
    expect(pathsWhere((sentence, path) => !isMarks(path) && !script.test(ownWords(sentence)))).toEqual([]);
  });

  test("no two states share a word", () => {
    const { states } = wordsFor(language);
    expect(new Set(Object.values(states)).size).toBe(Object.keys(states).length);
  });

  test("no blank is too many", () => {
    expect(pathsWhere((sentence, path) => /\s\s|^\s|\s$/.test(sentence) && path !== "mail.inConfidence")).toEqual([]);
  });
});

test("Arabic runs from right to left, the others from left to right", () => {
  expect([...translations.keys()].filter((language) => directionOf(language) === "rtl")).toEqual(["ar"]);
});
