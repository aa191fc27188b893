import { askGit, findRepository, git, prefixOf } from "#content/git.ts";

/** How many people wrote, or why git cannot tell. */
export type Writers = number | "no repository" | "shallow";

/**
 * How many people's commits have touched the content of `directory` since a moment, as its mailmap tells people apart.
 *
 * @throws GitError where git is not installed
 */
export async function writersSince(directory: string, since: Date): Promise<Writers> {
  const repository = await findRepository(directory);
  if (repository === undefined) return "no repository";
  if ((await askGit(repository, ["rev-parse", "--is-shallow-repository"])) === "true") return "shallow";
  if ((await askGit(repository, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])) === undefined) return 0;
  const prefix = await prefixOf(repository, directory);
  const path = prefix === "" ? [] : ["--", `:(top,literal)${prefix}`];
  const told = await git(repository, ["log", `--since=${since.toISOString()}`, "--format=%aE", ...path]);
  return new Set(told.toString().toLowerCase().split("\n").filter(Boolean)).size;
}
