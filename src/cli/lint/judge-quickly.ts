import type { Judged } from "#cli/lint/judge.ts";
import { plainFolders } from "#cli/lint/plain-folders.ts";
import type { Session } from "#cli/session.ts";
import { askStanding } from "#content/standing.ts";

/**
 * The same as `judge` finds, but folders of incidents that stand as they did are not read again: what was found in
 * them is kept below OPENLINE_DATA. What hangs on more than one folder is judged anew, from outlines.
 *
 * Undefined where all must be read at once: a sample, whose clock hangs on its words, a broken site.yaml, or
 * a directory that holds other things than content.
 */
export async function judgeQuickly(session: Session, base: string | undefined): Promise<Judged | undefined> {
  const { OPENLINE_CONTENT: directory } = session.environment;
  const folders = plainFolders(directory);
  if (folders === undefined) return undefined;
  const standing = await askStanding(directory, "incidents", base);
  // Git works meanwhile.
  const { judgeStanding } = await import("#cli/lint/judge-standing.ts");
  return await judgeStanding(session, folders, standing);
}
