import { reportTwinPaths } from "#content/collisions.ts";
import type { ReadSheet } from "#content/folder.ts";
import { type Sheet, sheetOf } from "#content/layout.ts";
import { problemOfFile, type Report } from "#content/problem.ts";
import { parseMarkdown, parseMarkdownWithout, readText } from "#content/source.ts";
import type { Tree } from "#content/tree.ts";

/** How many files are open at a time. */
const batch = 64;

/** All sheets of a tree by folder, each read once; what has no place in content is reported. */
export async function readSheets(
  tree: Tree,
  paths: readonly string[],
  report: Report,
): Promise<ReadonlyMap<string, readonly ReadSheet[]>> {
  reportTwinPaths(paths, report);
  const wanted: Sheet[] = [];
  const misplaced = new Map<string, string>();
  for (const path of paths) {
    const sheet = sheetOf(path);
    if (sheet === undefined || sheet === "site") continue;
    if ("message" in sheet) misplaced.set(sheet.path, sheet.message);
    else wanted.push(sheet);
  }
  for (const [path, message] of misplaced) report(problemOfFile(path, message, "tree"));

  const folders = new Map<string, ReadSheet[]>();
  for (let from = 0; from < wanted.length; from += batch) {
    const read = await Promise.all(wanted.slice(from, from + batch).map((sheet) => readSheet(tree, sheet, report)));
    for (const sheet of read) {
      const folder = folders.get(sheet.sheet.folder);
      if (folder === undefined) folders.set(sheet.sheet.folder, [sheet]);
      else folder.push(sheet);
    }
  }
  return folders;
}

async function readSheet(tree: Tree, sheet: Sheet, report: Report): Promise<ReadSheet> {
  const text = await readText(tree, sheet.path, report);
  if (text === undefined) return { sheet, source: undefined };
  const parse = sheet.language === undefined ? parseMarkdown : parseMarkdownWithout;
  return { sheet, source: parse(sheet.path, text, report) };
}
