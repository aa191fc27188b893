import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { headCommit, publishedInGit } from "#content/history.ts";
import { readSite } from "#content/read.ts";
import { promisesHash, promisesId } from "#domain/promises.ts";
import { smallIncident, smallSite, writeTree } from "../../support/content.ts";
import { gitIn, openRepository } from "../../support/repository.ts";

const folder = "content/incidents/2026-03-14-checkout-errors";
const incident = `${folder}/incident.md`;
const update = `${folder}/2026-03-14T0942Z-investigating.md`;
const subject = "incidents/2026-03-14-checkout-errors";
const said = `${subject}/2026-03-14T0942Z-investigating`;
const files: Record<string, string> = Object.fromEntries(
  Object.entries({ "site.yaml": smallSite, ...smallIncident() }).map(([path, text]) => [`content/${path}`, text]),
);
const changed = (file: string, was: string, is: string) => (files[file] ?? "").replace(was, is);

test("what was published has the hashes that the reader gives it", async () => {
  await using repository = await openRepository(files);
  const directory = join(repository.directory, "content");
  const published = await publishedInGit(directory);
  const { incidents, settings } = await readSite(directory);
  const [read] = incidents;
  expect(Object.fromEntries(published ?? [])).toEqual({
    [subject]: read?.hash,
    [said]: read?.updates[0]?.hash,
    [promisesId]: promisesHash(settings.policy),
  });
});

describe("a hash tells whether published words changed", () => {
  test.each([
    ["the body", update, "some card payments", "all card payments", false],
    ["a key", update, "status: investigating", "status: investigating\nsummary: Cards", false],
    ["an opening fact", incident, "impact: major", "impact: minor", false],
    [
      "keys in another order",
      incident,
      "category: availability\nimpact: major",
      "impact: major\ncategory: availability",
      true,
    ],
    ["roles", incident, "impact: major", "impact: major\nroles: {lead: Platform}", true],
    ["a reason to be silent", update, "status", "silence: [{rule: title/dated, reason: Quoted}]\nstatus", true],
    ["Windows line ends", update, "\n", "\r\n", true],
  ])("%s", async (_, file, was, is, same) => {
    await using repository = await openRepository(files);
    const before = await publishedInGit(repository.directory.concat("/content"));
    await repository.write(file, changed(file, was, is));
    const [read] = (await readSite(join(repository.directory, "content"))).incidents;
    const now = file === incident ? read?.hash : read?.updates[0]?.hash;
    expect(now === before?.get(file === incident ? subject : said)).toBe(same);
  });
});

test("records that changed or vanished since keep the hash that was published", async () => {
  await using repository = await openRepository(files);
  const directory = join(repository.directory, "content");
  const before = await publishedInGit(directory);
  await repository.write(incident, changed(incident, "major", "minor"));
  await repository.remove(update);
  expect(await publishedInGit(directory)).toEqual(before);
});

test("what is not committed yet was not published", async () => {
  await using repository = await openRepository(files);
  const text = changed(update, "09:42", "09:50");
  await repository.write(`${folder}/2026-03-14T0950Z-investigating.md`, text);
  const published = await publishedInGit(join(repository.directory, "content"));
  expect([...(published?.keys() ?? [])]).toEqual([said, subject, promisesId]);
});

test("with an upstream, the commit in which both last agreed counts", async () => {
  await using upstream = await openRepository(files);
  await using place = await writeTree({});
  const clone = join(place.directory, "clone");
  await gitIn(place.directory, "clone", "--quiet", upstream.directory, clone);
  const before = await publishedInGit(join(clone, "content"));
  await place.write(`clone/${incident}`, changed(incident, "major", "minor"));
  await gitIn(clone, "commit", "--quiet", "--all", "--message", "Change what was said");
  expect(await publishedInGit(join(clone, "content"))).toEqual(before);
  expect(await publishedInGit(join(clone, "content"), "HEAD")).not.toEqual(before);
});

test("a draft was never published, an id of its own is what it is published under", async () => {
  await using repository = await openRepository({
    ...files,
    [incident]: changed(incident, "impact", "id: cards\nimpact"),
  });
  const directory = join(repository.directory, "content");
  expect([...((await publishedInGit(directory))?.keys() ?? [])]).toEqual([
    "incidents/cards/2026-03-14T0942Z-investigating",
    "incidents/cards",
    promisesId,
  ]);
  await repository.write(incident, changed(incident, "impact", "draft: true\nimpact"));
  const draft = await repository.commit();
  expect([...((await publishedInGit(directory, draft))?.keys() ?? [])]).toEqual([promisesId]);
});

test("a policy is the same while its promises are, however they are written, and its word lists may change", async () => {
  const promising = (policy: string) => changed("content/site.yaml", "name:", `policy: ${policy}\nname:`);
  await using repository = await openRepository({ ...files, "content/site.yaml": promising("{advanceNotice: 24h}") });
  const directory = join(repository.directory, "content");
  const before = (await publishedInGit(directory))?.get(promisesId);
  const now = async (policy: string) => {
    await repository.write("content/site.yaml", promising(policy));
    return promisesHash((await readSite(directory)).settings.policy);
  };
  expect(await now("{advanceNotice: 1d, words: {banned: [synergy]}}")).toBe(before);
  expect(await now("{advanceNotice: 12h}")).not.toBe(before);
});

test("outside of git nobody can tell, and a repository without commits has published nothing", async () => {
  await using tree = await writeTree(files);
  expect(await publishedInGit(join(tree.directory, "content"))).toBeUndefined();
  expect(await headCommit(tree.directory)).toBeUndefined();
  await gitIn(tree.directory, "init", "--quiet");
  expect(await publishedInGit(join(tree.directory, "content"))).toEqual(new Map());
});

test("a shallow clone that cannot tell is an error that says how to mend it", async () => {
  await using upstream = await openRepository(files);
  const first = await upstream.git("rev-parse", "HEAD");
  await upstream.commit();
  await using place = await writeTree({});
  const clone = join(place.directory, "clone");
  await gitIn(place.directory, "clone", "--quiet", "--depth=1", `file://${upstream.directory}`, clone);
  await expect(publishedInGit(join(clone, "content"), first)).rejects.toThrow(
    `.git/shallow:1:1 this clone is shallow and does not reach ${first}, so nobody can tell what was published. Run “git fetch --unshallow”.`,
  );
  await gitIn(clone, "checkout", "--quiet", "--detach");
  await gitIn(clone, "remote", "remove", "origin");
  await expect(publishedInGit(join(clone, "content"))).rejects.toThrow("this clone is shallow");
});

test("a base that is no commit is named, and never taken for an option", async () => {
  await using repository = await openRepository(files);
  await expect(publishedInGit(repository.directory, "--all")).rejects.toThrow("--all is no commit of this repository");
});

test("a hook's GIT_DIR does not lead to another repository", async () => {
  await using repository = await openRepository(files);
  await using other = await openRepository({});
  vi.stubEnv("GIT_DIR", join(other.directory, ".git"));
  try {
    expect((await publishedInGit(join(repository.directory, "content")))?.size).toBe(3);
  } finally {
    vi.unstubAllEnvs();
  }
});

test("a linked work tree is a checkout like any other", async () => {
  await using repository = await openRepository(files);
  await using place = await writeTree({});
  const linked = join(place.directory, "linked");
  await repository.git("worktree", "add", "--quiet", "--detach", linked);
  expect((await publishedInGit(join(linked, "content")))?.size).toBe(3);
  expect(await headCommit(linked)).toBe(await repository.git("rev-parse", "HEAD"));
});
