import { randomBytes } from "node:crypto";
import type { Artifact } from "#cli/leakcheck/scan.ts";
import { findRepository, git, type Repository } from "#content/git.ts";

/**
 * Everything that a push of the repository which `directory` lies in could bring along: names of branches and tags,
 * messages and patches of all commits, stashes and notes as well. Nothing where there is no repository.
 */
export async function* gitWords(directory: string): AsyncIterable<Artifact> {
  const repository = await findRepository(directory);
  if (repository === undefined) return;
  yield* names(repository);
  yield* commits(repository);
}

async function* names(repository: Repository): AsyncIterable<Artifact> {
  const mark = randomBytes(16).toString("hex");
  // What a branch's own words are stands with its commit.
  const form = `--format=${mark}%(refname)%0a%(if:equals=tag)%(objecttype)%(then)%(contents)%(end)`;
  const answer = (await git(repository, ["for-each-ref", form])).toString();
  for (const words of answer.split(mark).slice(1)) {
    const [name = "", ...message] = words.split("\n");
    yield { name: `git/${name}`, bytes: Buffer.from(message.join("\n")) };
  }
}

async function* commits(repository: Repository): AsyncIterable<Artifact> {
  const mark = randomBytes(16).toString("hex");
  const answer = await git(repository, [
    ...["log", "--all", "--reflog", "-p", "--cc", "--text", "--no-renames", "--no-color", "--no-ext-diff"],
    ...["--no-textconv", "--src-prefix=a/", "--dst-prefix=b/", `--format=${mark}%H%n%an <%ae>%n%cn <%ce>%n%B`],
  ]);
  for (const words of answer.toString().split(mark).slice(1)) {
    const commit = words.slice(0, 10);
    const [message = "", ...patches] = words.split(/^diff --(?:git|cc|combined) /m);
    yield { name: `git commit ${commit}, its message`, bytes: Buffer.from(message) };
    for (const patch of patches) {
      const [paths = "", ...lines] = patch.split("\n");
      const path = / b\/(.+)$/.exec(paths)?.[1] ?? paths;
      yield { name: `git commit ${commit}, the patch of/${path}`, bytes: Buffer.from(withoutMarks(lines)) };
    }
  }
}

/** The lines of a patch as they stand in the file, so that what runs over several of them can be read. */
function withoutMarks(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/^[-+ ]/, "")).join("\n");
}
