import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const source = new URL("../../../src/", import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => /\.(?:ts|astro)$/.test(file));
const exported = files.flatMap((file) =>
  [
    ...readFileSync(join(source, file), "utf8").matchAll(
      /^export (?:async )?(?:const|function|interface|type|class) (\w+)/gm,
    ),
  ].map(([, name = ""]) => name),
);
const rows = readFileSync(new URL("../../../docs/glossary.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| say"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

/** `NotificationPlan` → notification, plan. */
function wordsIn(name: string): string[] {
  return name.split(/(?=[A-Z])|[^A-Za-z]+/).map((word) => word.toLowerCase());
}

describe("the glossary", () => {
  const inCode = rows.flatMap(([, , , code = ""]) => [...code.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  const refused = rows.flatMap(([, , , , words = ""]) => words.split(", ").filter((word) => word !== ""));

  test.each(inCode)("names %s, which the source exports", (name) => {
    expect(exported).toContain(name);
  });

  test.each(refused)("keeps “%s” out of exported names and file names", (word) => {
    expect([...exported, ...files].filter((name) => wordsIn(name).includes(word))).toEqual([]);
  });
});
