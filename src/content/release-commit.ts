import { findRepository, git, prefixOf } from "#content/git.ts";

/**
 * The commit that brought `file` (below `directory`) into the history of what is checked out, the newest one where it
 * came more than once; undefined where it never did.
 */
export async function releaseCommit(directory: string, file: string): Promise<string | undefined> {
  const repository = await findRepository(directory);
  if (repository === undefined) return undefined;
  const prefix = await prefixOf(repository, directory);
  const path = `:(top,literal)${prefix === "" ? file : `${prefix}/${file}`}`;
  const answer = await git(repository, [
    ...["log", "--full-history", "--no-renames", "--diff-filter=A", "-m", "--first-parent", "--format=%H", "-n", "1"],
    ...["--", path],
  ]);
  return answer.toString().split("\n")[0] || undefined;
}
