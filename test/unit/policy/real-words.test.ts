import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { estimatesIn } from "#policy/estimates.ts";
import { offendingPhrases, phrasesIn } from "#policy/phrases.ts";
import { proseOf } from "#policy/prose.ts";

const real = process.env["OPENLINE_REAL_DATA"];

/** What a large service said while something was wrong, update by update. */
function spoken(): string[] {
  const history = join(real ?? "", "statuspage", "github-history", "incidents-2022-2024.jsonl");
  const lines = readFileSync(history, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return lines.flatMap((line) => {
    const { updates }: { updates: { message?: string }[] } = JSON.parse(line);
    return updates.map(({ message = "" }) => proseOf(message).words);
  });
}

describe.skipIf(real === undefined)("what others said for real (OPENLINE_REAL_DATA)", () => {
  test("holds few estimates and fewer offending phrases: most updates of careful writers pass", () => {
    const bodies = spoken();
    expect(bodies.length).toBeGreaterThan(1_000);
    expect(bodies.filter((words) => [...estimatesIn(words)].length > 0).length).toBeLessThan(bodies.length / 20);
    expect(bodies.filter((words) => phrasesIn(words, offendingPhrases, []).length > 0).length).toBeLessThan(
      bodies.length / 50,
    );
  });
});
