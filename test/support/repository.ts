import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type WrittenTree, writeTree } from "./content.ts";

const run = promisify(execFile);

/** A git repository that is gone when the test is over. */
export interface TestRepository extends WrittenTree {
  git(...args: string[]): Promise<string>;
  /** Commits all files as they are; answers with the commit. */
  commit(message?: string): Promise<string>;
}

const settings = ["user.name=Ada", "user.email=ada@example.com", "commit.gpgsign=false", "protocol.file.allow=always"];

/** Runs git in `directory`, whatever the machine's own settings say; answers with its first words. */
export async function gitIn(directory: string, ...args: string[]): Promise<string> {
  const fixed = settings.flatMap((setting) => ["-c", setting]);
  return (await run("git", ["-C", directory, ...fixed, ...args])).stdout.trim();
}

/** Files in a fresh repository with one commit. */
export async function openRepository(files: Readonly<Record<string, string>>): Promise<TestRepository> {
  const tree = await writeTree(files);
  const git = (...args: string[]) => gitIn(tree.directory, ...args);
  const commit = async (message = "Say something") => {
    await git("add", "--all");
    await git("commit", "--quiet", "--allow-empty", "--message", message);
    return git("rev-parse", "HEAD");
  };
  await git("init", "--quiet", "--initial-branch=main");
  await commit("Begin");
  return { ...tree, git, commit };
}
