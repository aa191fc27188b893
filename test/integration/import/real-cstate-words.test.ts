import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { slugOf } from "#content/import-cstate/names.ts";
import { splitFile } from "#content/import-cstate/split-file.ts";
import { importCstate } from "#content/import-cstate.ts";
import { writeTree } from "../../support/content.ts";
import { filesIn } from "./pump-works.ts";

const real = process.env["OPENLINE_REAL_DATA"] || undefined;
const trees = ["packit", "x4b", "wikibase-cloud", "power-status"];

/** Words and numbers, without the signs that markup is made of and without characters that nobody sees. */
function wordsIn(text: string): string[] {
  return text.replace(/[\u200b\u2060\ufeff]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How often each word stands in a text. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe.skipIf(real === undefined).each(trees)("of the real history of %s (OPENLINE_REAL_DATA)", (tree) => {
  test("no word of any text is lost", async () => {
    await using into = await writeTree({});
    const source = join(real ?? "", "cstate", tree, "content", "issues");
    const report = await importCstate(join(real ?? "", "cstate", tree), into.directory);
    const written = Object.entries(await filesIn(into.directory));
    const lost: unknown[] = [];
    const names = (await readdir(source)).filter((name) => !name.startsWith("."));
    for (const name of names) {
      const folder = written.filter(([path]) => path.split("/")[1] === slugOf(name.replace(/\.md$/, "")));
      const told = report.remarks.filter(({ place }) => place.file.endsWith(`/${name}`)).map(({ text }) => text ?? "");
      // Numbers are no names of folders: such a file's words may be in any of them.
      const kept = countsOf([...(folder.length === 0 ? written : folder).map(([, text]) => text), ...told].join("\n"));
      const { body } = splitFile((await readFile(join(source, name), "utf8")).replaceAll("\r\n", "\n"));
      // The name of the shortcode is no word of the text.
      for (const [word, count] of countsOf(body.replaceAll("{{< track", ""))) {
        if ((kept.get(word) ?? 0) < count) lost.push([name, word, count]);
      }
    }
    expect(lost).toEqual([]);
  });
});
