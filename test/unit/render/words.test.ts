import { expect, test } from "vitest";
import { componentStatuses } from "#model/component.ts";
import { categories } from "#model/incident.ts";
import { maintenanceStatuses } from "#model/maintenance.ts";
import { impacts, incidentStatuses } from "#model/update.ts";
import { wordsFor } from "#render/words.ts";

const english = wordsFor("en");

test("everything that content can say has a word of its own", () => {
  for (const state of [...incidentStatuses, ...maintenanceStatuses]) expect(english.states[state]).toMatch(/^\S/);
  for (const status of componentStatuses) expect(english.componentStatuses[status]).toMatch(/^\S/);
  for (const impact of impacts) expect(english.impacts[impact]).toMatch(/^\S/);
  for (const category of categories) expect(english.categories[category]).toMatch(/^\S/);
});

test("no two states share a word", () => {
  expect(new Set(Object.values(english.states)).size).toBe(Object.keys(english.states).length);
});

test("a regional language falls back to its parent, an unknown one to English", () => {
  expect(wordsFor("en-au")).toBe(english);
  expect(wordsFor("tlh")).toBe(english);
  expect(wordsFor("constructor")).toBe(english);
  expect(wordsFor("")).toBe(english);
});

/** What does not take words or numbers. */
const special: ReadonlySet<string> = new Set(["componentIs", "names", "things", "sentences"]);

/** Every word and every sentence, with its path; sentences are made with something to say. */
function spokenWords(vocabulary: object, path = ""): [string, string][] {
  return Object.entries(vocabulary).flatMap(([key, value]): [string, string][] => {
    if (typeof value === "string") return [[path + key, value]];
    if (typeof value === "function") return special.has(key) ? [] : [[path + key, String(value("x", "x", 2))]];
    return typeof value === "object" && value !== null ? spokenWords(value, `${path}${key}.`) : [];
  });
}

test.each(spokenWords(english))("%s is said: %s", (path, word) => {
  // What goes before a subject brings its blank along.
  expect(path === "mail.inConfidence" ? word.trimEnd() : word).toMatch(/^\S(?:.*\S)?$/);
  expect(word).not.toMatch(/undefined|\[object/);
});
