import { expect, test } from "vitest";
import { arrange, type Span } from "#content/import-cstate/arrange.ts";
import { sectionsOf } from "#content/import-cstate/sections.ts";

const at = (time: string) => new Date(`2018-04-13T${time}Z`);
const said = (text: string, ended: string | undefined, opened = "10:00:00") => {
  const span: Span = {
    opened: at(opened),
    ended: ended === undefined ? undefined : at(ended),
    openingWords: "Leak.",
    closingWords: "Resolved.",
  };
  const shown = arrange(sectionsOf(text, 1, "UTC"), span).said;
  return shown.map((word) => [word.at.toISOString().slice(11, 19), word.text, word.part]);
};

test("one text is said at the start, and its end is said at the end", () => {
  expect(said("A pipe leaks.", "11:00:00")).toEqual([
    ["10:00:00", "A pipe leaks.", "opening"],
    ["11:00:00", "Resolved.", "closing"],
  ]);
});

test("without an end nothing is closed", () => {
  expect(said("A pipe leaks.", undefined)).toEqual([["10:00:00", "A pipe leaks.", "opening"]]);
});

test("an empty text gets the words that stand in for it", () => {
  expect(said("", undefined)).toEqual([["10:00:00", "Leak.", "opening"]]);
});

test("parts without a time stand in the next update that has one", () => {
  const text = "Leak.\n\n**Update** Found.\n\n**Update** 2018-04-13 10:30 Shut.\n\n**Resolved** Mopped.";
  expect(said(text, "11:00:00").map(([time, words]) => [time, words])).toEqual([
    ["10:00:00", "Leak."],
    ["10:30:00", "**Update** Found.\n\n**Update** 2018-04-13 10:30 Shut."],
    ["11:00:00", "**Resolved** Mopped."],
  ]);
});

test("parts without a time stay with the last words while nothing is over", () => {
  expect(said("Leak.\n\n**Update** Found.", undefined)).toEqual([
    ["10:00:00", "Leak.\n\n**Update** Found.", "opening"],
  ]);
});

test("the last words close it where they were said at its end or later, and say when it ended", () => {
  const text = "Leak.\n\n**Update** 2018-04-13 11:30 All dry.";
  expect(said(text, "11:30:00").at(-1)).toEqual(["11:30:00", "**Update** 2018-04-13 11:30 All dry.", "closing"]);
  const span = { opened: at("10:00:00"), ended: at("11:00:00"), openingWords: "", closingWords: "" };
  expect(arrange(sectionsOf(text, 1, "UTC"), span).said.at(-1)).toMatchObject({
    at: at("11:30:00"),
    ended: at("11:00:00"),
  });
});

test("times are in order and a second apart, and words before the start move it", () => {
  const text =
    "Leak.\n\n**Update** 2018-04-13 09:00 Wet.\n\n**Update** 2018-04-13 10:30 A.\n\n**Update** 2018-04-13 10:30 B.";
  expect(said(text, "10:30:00").map(([time]) => time)).toEqual(["09:00:00", "09:00:01", "10:30:00", "10:30:01"]);
});
