import { findRepository, GitError, git, prefixOf } from "#content/git.ts";

/**
 * Commits `paths` (below `directory`) as they are on disk, and nothing else that lies around.
 *
 * @param sign Whether the person's own key signs it, as `git config` of this machine says.
 * @returns the commit
 * @throws GitError where `directory` is in no repository, or git refuses: without a key, for instance.
 */
export async function commitPaths(
  directory: string,
  paths: readonly string[],
  message: string,
  sign: boolean,
): Promise<string> {
  const repository = await findRepository(directory);
  if (repository === undefined) throw new GitError(`${directory} is in no git repository`);
  const prefix = await prefixOf(repository, directory);
  const below = paths.map((path) => `:(top,literal)${prefix === "" ? path : `${prefix}/${path}`}`);
  await git(repository, ["add", "--", ...below]);
  await git(repository, ["commit", "--quiet", ...(sign ? ["-S"] : []), "-m", message, "--", ...below]);
  return (await git(repository, ["rev-parse", "HEAD"])).toString().trim();
}
