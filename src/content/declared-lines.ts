import { z } from "zod";
import { askGit, findRepository, GitError, git, prefixOf, type Repository } from "#content/git.ts";
import { readYaml } from "#content/yaml.ts";

/** What makes a line the same one in two commits: its account, or its name where it has none. */
export interface DeclaredLine {
  readonly name: string;
  readonly kind: string;
  readonly handle?: string | undefined;
}

/** So many older forms of site.yaml are looked into; more would only be needed for a line that was taken out long ago. */
const mostForms = 20;

/**
 * Those of `lines` that no commit before `moment` declared. None where nobody can tell: outside of git, or where history
 * begins later.
 */
export async function declaredOnlyAfter(
  directory: string,
  moment: Date,
  lines: readonly DeclaredLine[],
): Promise<readonly DeclaredLine[]> {
  const repository = await findRepository(directory);
  if (repository === undefined || lines.length === 0) return [];
  const file = [await prefixOf(repository, directory), "site.yaml"].filter((part) => part !== "").join("/");
  const known = new Set<string>();
  let left = lines;
  for await (const form of formsBefore(repository, file, moment)) {
    for (const line of linesIn(form)) known.add(identityOf(line));
    left = lines.filter((line) => !known.has(identityOf(line)));
    if (left.length === 0) break;
  }
  return known.size === 0 ? [] : left;
}

/** The file as it stood at `moment`, and then, for whoever still looks for something, as all branches had it before. */
async function* formsBefore(repository: Repository, file: string, moment: Date): AsyncIterable<string> {
  const before = ["rev-list", `--before=${moment.toISOString()}`, "HEAD"];
  const newest = await askGit(repository, [...before, "--max-count=1"]);
  if (newest === undefined || newest === "") return;
  yield await formAt(repository, newest, file);
  const older = await git(repository, [...before, `--max-count=${mostForms}`, "--", `:(top,literal)${file}`]);
  for (const commit of older.toString().split("\n")) if (commit !== "") yield await formAt(repository, commit, file);
}

async function formAt(repository: Repository, commit: string, file: string): Promise<string> {
  try {
    return (await git(repository, ["cat-file", "blob", `${commit}:${file}`])).toString();
  } catch (error) {
    // The commit does not have the file.
    if (error instanceof GitError && error.cause === undefined) return "";
    throw error;
  }
}

const declared = z.object({ kind: z.string(), handle: z.string().optional().catch(undefined) });
const site = z.object({ channels: z.record(z.string(), z.unknown()) });

/** Whatever else an older form says, and whether or not it would be taken today. */
function linesIn(yaml: string): readonly DeclaredLine[] {
  const written = site.safeParse(readYaml("site.yaml", yaml, 1, () => undefined)?.values);
  return Object.entries(written.data?.channels ?? {}).flatMap(([name, settings]) => {
    const line = declared.safeParse(settings).data;
    return line === undefined ? [] : [{ name, ...line }];
  });
}

function identityOf({ name, kind, handle }: DeclaredLine): string {
  return `${kind} ${handle === undefined ? name : `@${handle.replace(/^@/, "").toLowerCase()}`}`;
}
