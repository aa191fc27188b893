import { spawn } from "node:child_process";
import { realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

/** Where git keeps a repository, and where its files are checked out. */
export interface Repository {
  readonly gitDirectory: string;
  readonly workTree: string;
}

/** The repository that `directory` lies in, or undefined where there is none. */
export async function findRepository(directory: string): Promise<Repository | undefined> {
  for (let here = resolve(directory); ; here = dirname(here)) {
    if (await exists(join(here, ".git"))) return { gitDirectory: join(here, ".git"), workTree: here };
    // A bare repository, as a server or a mirror has it.
    if ((await exists(join(here, "objects"))) && (await exists(join(here, "HEAD")))) {
      return { gitDirectory: here, workTree: here };
    }
    if (dirname(here) === here) return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** A command of git that failed, with what git said. */
export class GitError extends Error {
  override readonly name = "GitError";
}

/**
 * What git answers, as bytes.
 *
 * The repository is named outright, so that a hook's GIT_DIR does not lead elsewhere.
 *
 * @throws GitError where git says no, or is not installed.
 */
export function git(repository: Repository, args: readonly string[], input = ""): Promise<Buffer> {
  const { gitDirectory, workTree } = repository;
  const { promise, resolve: answer, reject } = Promise.withResolvers<Buffer>();
  const fixed = [`--git-dir=${gitDirectory}`, `--work-tree=${workTree}`, "-c", "core.fsmonitor=false"];
  const child = spawn("git", [...fixed, ...args], { cwd: workTree, stdio: "pipe" });
  const out: Buffer[] = [];
  const said: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => out.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => said.push(bytes));
  child.on("error", (cause) => reject(new GitError("git cannot be started; install it", { cause })));
  child.on("close", (code) => {
    if (code === 0) answer(Buffer.concat(out));
    else reject(new GitError(`git ${args[0]} failed: ${Buffer.concat(said).toString().trim()}`));
  });
  // git may end before it has read all of its input; its exit code tells why.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return promise;
}

/** The first line of what git answers, or undefined where it says no. */
export async function askGit(repository: Repository, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await git(repository, args)).toString().split("\n")[0];
  } catch (error) {
    if (error instanceof GitError && error.cause === undefined) return undefined;
    throw error;
  }
}

/** The path of `directory` in its repository, with forward slashes; "" for the repository itself. */
export async function prefixOf({ workTree }: Repository, directory: string): Promise<string> {
  const path = relative(await realpath(workTree), await realpath(resolve(directory)));
  return path.split(sep).join("/");
}
