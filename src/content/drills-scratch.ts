import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { git } from "#content/git.ts";
import { commitPaths } from "#content/git-commit.ts";

/** A copy of the content in a git repository of its own, in which a drill may say what it likes. */
export interface ScratchContent {
  /** Directory of the content. */
  readonly directory: string;
  /** Writes files below it and commits them, and nothing else. */
  commit(files: Readonly<Record<string, string>>, message: string): Promise<void>;
}

/**
 * Copies the content at `from` into a fresh repository at `into`. The copy's page is deployed nowhere, and its clock is
 * the world's even where the site is a sample.
 *
 * @param into A directory that is there and empty.
 * @throws GitError where git is not installed, or refuses
 */
export async function openScratchContent(from: string, into: string): Promise<ScratchContent> {
  const directory = join(into, "content");
  await cp(from, directory, { recursive: true, filter: (path) => path === from || !basename(path).startsWith(".") });
  const siteFile = join(directory, "site.yaml");
  await writeFile(siteFile, undeployed(await readFile(siteFile, "utf8")));

  const repository = { gitDirectory: join(into, ".git"), workTree: into };
  await git(repository, ["init", "--quiet"]);
  const settings = { "user.name": "Drill", "user.email": "drill@localhost", "commit.gpgSign": "false" };
  for (const [key, value] of Object.entries({ ...settings, "core.hooksPath": join(into, ".no-hooks") })) {
    await git(repository, ["config", key, value]);
  }
  await commitPaths(into, ["content"], "Begin where the real content stands", false);
  return {
    directory,
    async commit(files, message) {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(directory, path)), { recursive: true });
        await writeFile(join(directory, path), text, { flag: "wx" });
      }
      await commitPaths(directory, Object.keys(files), message, false);
    },
  };
}

/** site.yaml without what would bring its page out, or stop its clock. */
function undeployed(yaml: string): string {
  const document = parseDocument(yaml, { schema: "core", version: "1.2" });
  for (const key of ["sample", "deploy"]) document.delete(key);
  return document.toString({ lineWidth: 0 });
}
