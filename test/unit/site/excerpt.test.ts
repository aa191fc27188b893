import { expect, test } from "vitest";
import { excerptOf } from "#site/excerpt.ts";
import { anUpdate } from "../../support/site.ts";

const paragraph = "We look for the reason. ".repeat(20).trim();

test("words that there is room for are shown whole", () => {
  expect(excerptOf(anUpdate({ body: paragraph }))).toEqual({ markdown: paragraph, isWhole: true });
});

test("of very many words the summary is shown, where there is one", () => {
  const body = `${paragraph}\n\n`.repeat(9);
  expect(excerptOf(anUpdate({ body, summary: "We look." }))).toEqual({ markdown: "We look.", isWhole: false });
});

test("without a summary whole paragraphs are shown, from the start", () => {
  const { markdown, isWhole } = excerptOf(anUpdate({ body: `${paragraph}\n\n`.repeat(9) }));
  expect(isWhole).toBe(false);
  expect(markdown).toBe([paragraph, paragraph, paragraph].join("\n\n"));
});

test("one endless paragraph is cut between two words, and says so", () => {
  const { markdown } = excerptOf(anUpdate({ body: "word ".repeat(2_000) }));
  expect(markdown).toMatch(/word …$/);
  expect(markdown.length).toBeLessThanOrEqual(1_502);
});
