import { expect, test } from "vitest";
import { lengthOf } from "#render/dates.ts";
import { wordsFor } from "#render/words.ts";

const numbers = [0, 1, 2, 3, 11, 100];

test.each([
  ["de", ["0 Störungen", "1 Störung", "2 Störungen", "3 Störungen", "11 Störungen", "100 Störungen"]],
  ["fr", ["0 incident", "1 incident", "2 incidents", "3 incidents", "11 incidents", "100 incidents"]],
  ["es", ["0 incidentes", "1 incidente", "2 incidentes", "3 incidentes", "11 incidentes", "100 incidentes"]],
  ["ja", ["障害0件", "障害1件", "障害2件", "障害3件", "障害11件", "障害100件"]],
  ["ar", ["0 حادث", "حادث واحد", "حادثان", "3 حوادث", "11 حادثًا", "100 حادث"]],
])("incidents are counted in “%s”", (language, forms) => {
  expect(numbers.map(wordsFor(language).page.incidentCount)).toEqual(forms);
});

test.each([
  ["de", ["vor 0 Tagen", "vor 1 Tag", "vor 2 Tagen", "vor 3 Tagen", "vor 11 Tagen", "vor 100 Tagen"]],
  ["fr", ["il y a 0 jour", "il y a 1 jour", "il y a 2 jours", "il y a 3 jours", "il y a 11 jours", "il y a 100 jours"]],
  ["es", ["hace 0 días", "hace 1 día", "hace 2 días", "hace 3 días", "hace 11 días", "hace 100 días"]],
  ["ja", ["0日前", "1日前", "2日前", "3日前", "11日前", "100日前"]],
  ["ar", ["قبل 0 يوم", "قبل يوم واحد", "قبل يومين", "قبل 3 أيام", "قبل 11 يومًا", "قبل 100 يوم"]],
])("days are counted in “%s”", (language, forms) => {
  expect(numbers.map(wordsFor(language).page.daysAgo)).toEqual(forms);
});

const minute = 60_000;
test.each([
  ["de", "weniger als 1 Minute", "1 Stunde 48 Minuten", "2 Tage 3 Stunden"],
  ["fr", "moins d’une minute", "1 heure 48 minutes", "2 jours 3 heures"],
  ["es", "menos de un minuto", "1 hora 48 minutos", "2 días 3 horas"],
  ["ja", "1分未満", "1時間48分", "2日3時間"],
  ["ar", "أقل من دقيقة", "ساعة واحدة و48 دقيقة", "يومين و3 ساعات"],
])("lengths are told in “%s”", (language, none, hours, days) => {
  expect([0, 108 * minute, 3_061 * minute].map((ms) => lengthOf(ms, language))).toEqual([none, hours, days]);
});

test("German bends a length where the sentence asks for it", () => {
  const { resolvedAfter, nextUpdateOverdue, page } = wordsFor("de");
  expect(resolvedAfter("2 Tage 3 Stunden")).toBe("Behoben nach 2 Tagen 3 Stunden");
  expect(nextUpdateOverdue("10:30 UTC", "2 Tage")).toContain("2 Tage überfällig");
  expect(page.promisedReport("14 Tage")).toBe("Nachbetrachtung innerhalb von 14 Tagen.");
});

test("German keeps the capitals of its nouns within a sentence", () => {
  const { componentIs, stateAs, kinds } = wordsFor("de");
  expect(componentIs("Kasse", "partial_outage")).toBe("Kasse: Teilausfall");
  expect(componentIs("Kasse", "degraded_performance")).toBe("Kasse: eingeschränkte Leistung");
  expect(stateAs("Behoben", kinds.correction)).toBe("Behoben (Berichtigung)");
});

test("French elides before a vowel", () => {
  expect(wordsFor("fr").page.nameOf("Example Shop")).toBe("Statut d’Example Shop");
  expect(wordsFor("fr").page.nameOf("Boutique")).toBe("Statut de Boutique");
});
