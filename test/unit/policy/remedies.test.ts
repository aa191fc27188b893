import { describe, expect, test } from "vitest";
import { entryFor, introduced } from "#policy/remedy-glossary.ts";
import { withoutDate } from "#policy/remedy-title.ts";

describe("a date is taken out of a title", () => {
  test.each([
    ["Cards fail (14 March 2026)", "14 March 2026", "Cards fail"],
    ["Cards fail [2026-03-14] in Belgium", "2026-03-14", "Cards fail in Belgium"],
    ["Cards fail on 14 March", "14 March", "Cards fail"],
    ["Cards fail on 14 March in Belgium", "14 March", "Cards fail in Belgium"],
    ["Cards fail – 14.3.2026", "14.3.2026", "Cards fail"],
    ["14 March 2026: Cards fail", "14 March 2026", "Cards fail"],
  ])("%s", (title, date, left) => {
    expect(withoutDate(title, date, "en")).toBe(left);
  });

  test.each([
    ["Cards have failed since 14 March", "14 March"],
    ["Cards fail on Saturday, 14 March", "14 March"],
    ["Orders of 14 March are missing", "14 March"],
    ["14 March 2026", "14 March 2026"],
    ["14 March: 14 March orders fail", "14 March"],
    ["(14 March 2026) - Cards fail", "14 March 2026"],
  ])("not without a person: %s", (title, date) => {
    expect(withoutDate(title, date, "en")).toBeUndefined();
  });

  test("behind “on” in English only", () => {
    expect(withoutDate("Cartes en panne on 14 mars", "14 mars", "fr")).toBeUndefined();
    expect(withoutDate("Cartes en panne (14 mars)", "14 mars", "fr")).toBe("Cartes en panne");
  });
});

describe("a short form is introduced", () => {
  const glossary = {
    "C.D.N.": "Content delivery network, which keeps copies",
    Gdpr: "General Data Protection Regulation",
    tls: "TLS",
    Tls: "Transport layer security",
  };
  const full = (words: string, form: string) => {
    const entry = entryFor(form, glossary);
    return entry && introduced(words, words.indexOf(form), form, entry);
  };

  test.each([
    ["The CDN is late.", "CDN", "content delivery network (CDN)"],
    ["It is late. CDN pictures are.", "CDN", "Content delivery network (CDN)"],
    ["- CDN", "CDN", "Content delivery network (CDN)"],
    ["By the GDPR we owe it.", "GDPR", "General Data Protection Regulation (GDPR)"],
    ["A GDPR request", "GDPR", "General Data Protection Regulation (GDPR)"],
    ["An GDPR request", "GDPR", undefined],
    ["The TLS keys", "TLS", undefined],
    ["The SDK", "SDK", undefined],
  ])("%s", (words, form, text) => {
    expect(full(words, form)).toBe(text);
  });
});
