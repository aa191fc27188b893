import { expect, test } from "vitest";
import { wordsFor } from "#render/words.ts";

test("a form of a language is said in that language", () => {
  expect(wordsFor("fr-CA")).toBe(wordsFor("fr"));
  expect(wordsFor("de-at")).toBe(wordsFor("de"));
  expect(wordsFor("ar-EG").states.resolved).toBe("تم الحل");
  expect(wordsFor("JA")).toBe(wordsFor("ja"));
});

test("a language is put together once", () => {
  expect(wordsFor("es")).toBe(wordsFor("es"));
});

test("a language that nobody has worded is said in English", () => {
  expect(wordsFor("fi")).toBe(wordsFor("en"));
  expect(wordsFor("__proto__")).toBe(wordsFor("en"));
});
