import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEmbargo } from "#content/read-embargo.ts";
import { smallIncident, smallSite, writeTree } from "../../support/content.ts";
import { embargoedIncident } from "../../support/embargo.ts";
import { gitIn, openRepository } from "../../support/repository.ts";

const open = { "site.yaml": smallSite, ...smallIncident() };
const file = "incidents/2026-03-10-sapphire-unicorn/incident.md";
const incident = embargoedIncident()[file] ?? "";

/** What is refused of these private files, beside the small public site. */
async function refused(files: Readonly<Record<string, string>>): Promise<string> {
  await using place = await writeTree(files);
  await using tree = await writeTree(open);
  return await readEmbargo(tree.directory, place.directory).then(
    () => "nothing",
    (error: Error) => error.message,
  );
}

test("embargoed incidents are read with the public settings, and nothing public comes with them", async () => {
  const related = incident.replace("---\n", "---\nrelated: [2026-03-14-checkout-errors]\n");
  await using place = await writeTree({
    ...embargoedIncident(),
    [file]: related,
    "README.md": "Who may read here.",
    "allowed-people.txt": "Ada",
    "evidence/dump.txt": "bytes",
  });
  await using tree = await writeTree(open);
  const site = await readEmbargo(tree.directory, place.directory);
  expect(site.incidents).toMatchObject([{ id: "2026-03-10-sapphire-unicorn", codename: "sapphire-unicorn" }]);
  expect(site.incidents[0]?.updates).toHaveLength(1);
  expect(site).toMatchObject({
    settings: { name: "Example" },
    maintenances: [],
    notices: [],
    templates: [],
    drills: [],
    readiness: [],
  });
});

test("a private place without any incident is an empty one", async () => {
  expect(await refused({ "README.md": "Nothing yet." })).toBe("nothing");
});

test.each([
  ["a codename that is missing", incident.replace(/codename: .*\n/, ""), `${file}:1:1 codename: is missing`],
  ["another category", incident.replace("security", "availability"), `${file}:4:11 category: an embargoed folder`],
  [
    "a codename that tells",
    incident.replace("sapphire-unicorn", "quiet-breach"),
    "3:11 codename: the name tells of “breach”",
  ],
  [
    "a codename that the folder has not",
    incident.replace("sapphire-unicorn", "quiet-otter"),
    "Rename the folder to “2026-03-10-quiet-otter”",
  ],
  [
    "a public id",
    incident.replace("---\n", "---\nid: open-invoices\n"),
    "id: the public id is chosen when it is released",
  ],
  ["a component that nobody has", incident.replace("checkout:", "check-out:"), "“check-out” is not a component"],
  [
    "a relative that nobody has",
    incident.replace("---\n", "---\nrelated: [no-such-thing]\n"),
    "“no-such-thing” is no other incident",
  ],
])("%s is refused with its place, once", async (_name, text, expected) => {
  const message = await refused({ ...embargoedIncident(), [file]: text });
  expect(message).toContain(expected);
  expect(message.match(/^incidents/gm)).toHaveLength(1);
});

test("a folder named after a component is refused", async () => {
  expect(await refused(embargoedIncident("checkout-otter"))).toContain("the name tells of “checkout”");
});

test("two folders cannot have one codename", async () => {
  const message = await refused({ ...embargoedIncident(), ...embargoedIncident("sapphire-unicorn", "2026-03-11") });
  expect(message).toContain("is taken already by incidents/2026-03-10-sapphire-unicorn");
});

test("maintenances in the private place would be read by nobody", async () => {
  expect(await refused({ "maintenance/notes.md": "x" })).toContain("maintenance:1:1 is not read in the private place");
});

test("a branch that tells is refused, and one that does not is not", async () => {
  await using place = await openRepository(embargoedIncident());
  await using tree = await writeTree(open);
  await place.git("branch", "sapphire-unicorn");
  await readEmbargo(tree.directory, place.directory);
  await place.git("branch", "ada/fix-invoice-leak");
  await expect(readEmbargo(tree.directory, place.directory)).rejects.toThrow("“ada/fix-invoice-leak” tells of “leak”");
});

test("a private place that is not there is no empty one", async () => {
  await using tree = await writeTree(open);
  await expect(readEmbargo(tree.directory, join(tree.directory, "no-such"))).rejects.toThrow("is no directory");
});

test("a private place that the public one would carry along is refused", async () => {
  await using tree = await writeTree(open);
  await mkdir(join(tree.directory, ".private"));
  await expect(readEmbargo(tree.directory, join(tree.directory, ".private"))).rejects.toThrow(
    "lies in the public content",
  );

  const below = Object.fromEntries(Object.entries(open).map(([path, text]) => [`content/${path}`, text]));
  await using repository = await openRepository({ ...below, "private/README.md": "x" });
  const content = join(repository.directory, "content");
  await expect(readEmbargo(content, join(repository.directory, "private"))).rejects.toThrow("lies in the repository");

  await using elsewhere = await writeTree({});
  const workTree = join(elsewhere.directory, "work-tree");
  await gitIn(repository.directory, "worktree", "add", "--quiet", workTree, "-b", "quiet-otter");
  await expect(readEmbargo(content, workTree)).rejects.toThrow("is a work tree of the public repository");
});

test("where site.yaml is broken, its own problem is told", async () => {
  await using place = await writeTree(embargoedIncident());
  await using tree = await writeTree({ "site.yaml": smallSite.replace("name: Example", "nam: Example") });
  await expect(readEmbargo(tree.directory, place.directory)).rejects.toThrow("site.yaml:1:1");
});
