import { join } from "node:path";
import type { Session } from "#cli/session.ts";
import { ContentError } from "#content/content-error.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { replaceFile } from "#content/replace-file.ts";
import { frontMatter, writeFileOnce } from "#content/write.ts";
import { checksOfLines } from "#domain/readiness/counted.ts";
import type { ReadinessItem } from "#domain/readiness/item.ts";

/**
 * Writes down how many checks of each public line came out how, in the place of what was found earlier that day.
 *
 * @returns the file, to be committed
 * @throws ContentError where site.yaml does not say which lines there are
 */
export async function writeRecord(
  { environment: { OPENLINE_CONTENT }, now }: Pick<Session, "environment" | "now">,
  items: readonly ReadinessItem[],
): Promise<string> {
  const { site, problems } = await readSiteWithProblems(OPENLINE_CONTENT);
  if (site === undefined) throw new ContentError(problems);
  const at = new Date(Math.floor(now().getTime() / 1000) * 1000);
  const path = `readiness/${at.toISOString().slice(0, 10)}.md`;
  const text = frontMatter({ at, lines: checksOfLines(site, items) }, "");
  const file = join(OPENLINE_CONTENT, path);
  if ((await writeFileOnce(OPENLINE_CONTENT, path, text)) === "differs") await replaceFile(file, text);
  return file;
}
