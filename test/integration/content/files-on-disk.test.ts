import { execFileSync } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatProblem } from "#content/content-error.ts";
import { readSite, readSiteWithProblems } from "#content/read.ts";
import { diskTree, gitTree } from "#content/tree.ts";
import { smallIncident, smallSite, writeTree } from "../../support/content.ts";
import { openRepository } from "../../support/repository.ts";

const folder = "incidents/2026-03-14-checkout-errors";
const update = `${folder}/2026-03-14T0942Z-investigating.md`;
const files: Record<string, string> = { "site.yaml": smallSite, ...smallIncident() };
const huge = `---\nat: 2026-03-14T09:42:00Z\n---\n${"a".repeat(10_000_000)}`;
const tooLarge = `${update}:1:1 is 10.0 MB. A file of content holds at most 1 MB, so shorten or divide it.`;
const noFile = "is a link or no plain file. Put the file itself there.";

async function problemsBelow(directory: string, tree = diskTree(directory)): Promise<string[]> {
  const { problems } = await readSiteWithProblems(directory, { tree });
  return problems.map(({ see, ...problem }) => formatProblem(problem));
}

test("a file of 10 MB is refused by its size, on disk and in git", async () => {
  await using repository = await openRepository({ ...files, [update]: huge });
  const commit = await repository.git("rev-parse", "HEAD");
  expect(await problemsBelow(repository.directory)).toEqual([tooLarge]);
  expect(await problemsBelow(repository.directory, gitTree(repository.directory, commit, ""))).toEqual([tooLarge]);
});

test("a link out of the tree is refused and not followed, on disk and in git", async () => {
  await using secret = await writeTree({ "secret.md": files[update] ?? "" });
  await using repository = await openRepository(files);
  await repository.remove(update);
  await symlink(join(secret.directory, "secret.md"), join(repository.directory, update));
  const commit = await repository.commit();
  expect(await problemsBelow(repository.directory)).toEqual([`${update}:1:1 ${noFile}`]);
  expect(await problemsBelow(repository.directory, gitTree(repository.directory, commit, ""))).toEqual([
    `${update}:1:1 ${noFile}`,
  ]);
});

test("a linked folder is named and not followed", async () => {
  await using elsewhere = await writeTree(files);
  await using tree = await writeTree({ "site.yaml": smallSite, "incidents/README.md": "" });
  await symlink(join(elsewhere.directory, folder), join(tree.directory, folder));
  expect(await problemsBelow(tree.directory)).toEqual([
    `${folder}:1:1 lies beside the folders of incidents. Put it into one, or leave it out.`,
  ]);
});

test("a pipe is refused and does not keep the reader waiting", async () => {
  await using tree = await writeTree(files);
  await tree.remove(update);
  execFileSync("mkfifo", [join(tree.directory, update)]);
  expect(await problemsBelow(tree.directory)).toEqual([`${update}:1:1 ${noFile}`]);
});

test.each(["../secret.md", "incidents/../../secret.md", "/etc/passwd", "incidents//x.md"])(
  "no tree reads %s",
  async (path) => {
    await using repository = await openRepository(files);
    await expect(diskTree(repository.directory).read(path)).rejects.toThrow(noFile);
    await expect(gitTree(repository.directory, "HEAD", "incidents").read(path)).rejects.toThrow(noFile);
  },
);

test("a commit reads like the files that it holds", async () => {
  await using repository = await openRepository(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`a b/ü/${path}`, text])),
  );
  const directory = join(repository.directory, "a b/ü");
  const fromGit = await readSite("", { tree: gitTree(repository.directory, "HEAD", "a b/ü") });
  expect(fromGit).toEqual(await readSite(directory));
});

test("a directory that is not there has no site.yaml", async () => {
  await using tree = await writeTree({});
  await expect(readSite(join(tree.directory, "nothing"))).rejects.toThrow("site.yaml:1:1 is missing.");
});
