import { expect, test } from "vitest";
import { healedTree } from "#content/history.ts";
import { brokenFolders, readSite, readSiteWithProblems } from "#content/read.ts";
import { smallIncident, smallSite } from "../../support/content.ts";
import { openRepository } from "../../support/repository.ts";

const first = "incidents/2026-03-14-checkout-errors";
const second = "incidents/2026-03-15-search-slow";
const files: Record<string, string> = {
  "site.yaml": smallSite,
  ...smallIncident(),
  ...smallIncident("2026-03-15-search-slow"),
};
const changed = (file: string, was: string, is: string) => (files[file] ?? "").replace(was, is);

async function heal(directory: string) {
  const { problems } = await readSiteWithProblems(directory);
  const { tree, leftOut } = await healedTree(directory, brokenFolders(problems));
  return { site: await readSite(directory, { tree }), leftOut };
}

test("a broken folder keeps the words of the newest commit in which it was whole", async () => {
  await using repository = await openRepository(files);
  await repository.write(`${first}/incident.md`, changed(`${first}/incident.md`, "Card payments fail", "Cards fail"));
  await repository.commit();
  await repository.write(`${first}/incident.md`, "---js\n");
  await repository.commit();
  await repository.write(`${second}/incident.md`, changed(`${second}/incident.md`, "Card payments", "Searches"));
  const { site, leftOut } = await heal(repository.directory);
  expect(site.incidents.map(({ title }) => title)).toEqual([
    "Cards fail for some customers",
    "Searches fail for some customers",
  ]);
  expect(leftOut).toEqual([]);
});

test("a folder that was never whole is left out by name, and so is what cannot stand without it", async () => {
  await using repository = await openRepository({ ...files, [`${first}/incident.md`]: "---js\n" });
  await repository.write(
    `${second}/incident.md`,
    changed(`${second}/incident.md`, "impact: major", "id: Second\nimpact: major"),
  );
  const { site, leftOut } = await heal(repository.directory);
  expect(leftOut).toEqual([first]);
  expect(site.incidents.map(({ id }) => id)).toEqual(["2026-03-15-search-slow"]);
});

test("files that have no place in content are left out by name", async () => {
  await using repository = await openRepository({ ...files, "incidnts/a.md": "A", "notes.txt": "B" });
  const { site, leftOut } = await heal(repository.directory);
  expect(leftOut).toEqual(["incidnts", "notes.txt"]);
  expect(site.incidents).toHaveLength(2);
});

test("an incident that names one that was left out is left out too", async () => {
  const related = changed(`${second}/incident.md`, "impact", "related: [2026-03-16-gone]\nimpact");
  await using repository = await openRepository({
    ...files,
    [`${second}/incident.md`]: related,
    "incidents/2026-03-16-gone/incident.md": "---\ntitle: Gone\n---\n",
  });
  const { site, leftOut } = await heal(repository.directory);
  expect(leftOut).toEqual([second, "incidents/2026-03-16-gone"]);
  expect(site.incidents).toHaveLength(1);
});
