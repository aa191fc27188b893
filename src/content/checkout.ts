import { askGit, findRepository, GitError } from "#content/git.ts";
import { headCommit } from "#content/history.ts";

/** The commit that a content directory stands at, and how others lie to it. */
export interface Checkout {
  /** 40 hex digits. */
  readonly head: string;
  /** How many commits are only before `commit`, and only before `head`; undefined where this repository lacks it. */
  distanceTo(commit: string): Promise<{ readonly there: number; readonly here: number } | undefined>;
}

/**
 * What git knows of the commit that is checked out, or undefined without one.
 *
 * @throws GitError where git is not installed
 */
export async function openCheckout(directory: string): Promise<Checkout | undefined> {
  const [head, repository] = await Promise.all([headCommit(directory), findRepository(directory)]);
  if (head === undefined || repository === undefined) return undefined;
  return {
    head,
    async distanceTo(commit) {
      const counted = await askGit(repository, ["rev-list", "--left-right", "--count", `${commit}...HEAD`, "--"]);
      const [there, here] = (counted ?? "").split("\t").map(Number);
      return there === undefined || here === undefined ? undefined : { there, here };
    },
  };
}

/** The commit that a build of `directory` is of, or undefined where nobody can tell: a page is built without git, too. */
export async function commitOfBuild(directory: string): Promise<string | undefined> {
  try {
    return await headCommit(directory);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
