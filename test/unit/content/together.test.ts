import { expect, test } from "vitest";
import { readSiteWithProblems } from "#content/read.ts";
import { smallIncident, smallSite } from "../../support/content.ts";
import { memoryTree, problemsIn } from "../../support/memory-tree.ts";

const first = "incidents/2026-03-14-checkout-errors";
const second = "incidents/2026-03-15-search-slow";
const site: Record<string, string> = {
  "site.yaml": smallSite,
  ...smallIncident(),
  ...smallIncident("2026-03-15-search-slow"),
};
const update = "2026-03-14T0942Z-investigating";

function withKey(folder: string, key: string) {
  const file = `${folder}/incident.md`;
  return { ...site, [file]: (site[file] ?? "").replace("---\n", `---\n${key}\n`) };
}

const read = (files: Record<string, string>, drafts = false) =>
  readSiteWithProblems("nowhere", { tree: memoryTree(files), drafts });

test("an id that another folder has is refused where it is written", async () => {
  expect(await problemsIn(withKey(second, "id: 2026-03-14-checkout-errors"))).toEqual([
    `${second}/incident.md:2:5 id: “2026-03-14-checkout-errors” is taken already by ${first}. Choose another, for it stands in addresses.`,
  ]);
});

test("a former name that another folder has is refused", async () => {
  expect(await problemsIn(withKey(first, "redirectFrom: [2026-03-15-search-slow]"))).toEqual([
    `${first}/incident.md:2:16 redirectFrom.0: “2026-03-15-search-slow” is taken already by ${second}. Choose another, for it stands in addresses.`,
  ]);
});

test("incidents that belong together name each other", async () => {
  expect(await problemsIn(withKey(second, "related: [2026-03-14-checkout-errors]"))).toEqual([]);
});

test("two updates of one moment are refused", async () => {
  const text = site[`${first}/${update}.md`] ?? "";
  const twin = text.replace("status: investigating", "status: identified");
  expect(await problemsIn({ ...site, [`${first}/2026-03-14T0942Z-identified.md`]: twin })).toEqual([
    `${first}/${update}.md:2:5 at: is the same moment as in 2026-03-14T0942Z-identified.md. Nobody could tell which came first, so give one of them seconds.`,
  ]);
});

test("a name with seconds agrees with its time to the second, one without to the minute", async () => {
  const text = (site[`${first}/${update}.md`] ?? "").replace("09:42:00Z", "10:42:30+01:00");
  expect(await problemsIn({ ...site, [`${first}/${update}.md`]: text })).toEqual([]);
  const { [`${first}/${update}.md`]: _, ...rest } = site;
  expect(await problemsIn({ ...rest, [`${first}/2026-03-14T094230Z-investigating.md`]: text })).toEqual([]);
  expect(await problemsIn({ ...rest, [`${first}/2026-03-14T094231Z-investigating.md`]: text })).toEqual([
    `${first}/2026-03-14T094231Z-investigating.md:2:5 at: “2026-03-14T10:42:30+01:00” is not the time in the file's name. Mend it, or name the file “2026-03-14T094230Z-investigating.md”.`,
  ]);
});

test("translations stand beside their original, with or without a title", async () => {
  const files = {
    ...site,
    "site.yaml": `${smallSite}languages: [en, fr]\n`,
    [`${first}/incident.fr.md`]: "---\ntitle: Les paiements par carte échouent\n---\n",
    [`${first}/${update}.fr.md`]: "Certains paiements échouent.\n",
  };
  const { site: whole, problems } = await read(files);
  expect(problems).toEqual([]);
  expect(whole?.incidents[0]?.translations).toEqual({
    fr: { file: `${first}/incident.fr.md`, title: "Les paiements par carte échouent", body: "", bodyLine: 4 },
  });
  expect(whole?.incidents[0]?.updates[0]?.translations).toEqual({
    fr: { file: `${first}/${update}.fr.md`, title: undefined, body: "Certains paiements échouent.\n", bodyLine: 1 },
  });
});

test("translations that cannot be shown are refused", async () => {
  const files = {
    ...site,
    [`${first}/incident.fr.md`]: "Bonjour\n",
    [`${first}/incident.en.md`]: "Hello\n",
    [`${first}/2026-03-14T1000Z-identified.en.md`]: "Hello\n",
  };
  expect(await problemsIn(files)).toEqual([
    `${first}/2026-03-14T1000Z-identified.en.md:1:1 translates 2026-03-14T1000Z-identified.md, which is not there. Write it first or mend the name.`,
    `${first}/incident.en.md:1:1 “en” is the language that incident.md is written in. Leave one of them out.`,
    `${first}/incident.fr.md:1:1 “fr” is not a language of the site (“en”). Add it to site.yaml or rename the file.`,
  ]);
});

test("one broken folder silences no other", async () => {
  const { site: whole, problems } = await read({ ...site, [`${second}/incident.md`]: "---js\n" });
  expect(problems).toHaveLength(1);
  expect(whole?.incidents.map(({ id }) => id)).toEqual(["2026-03-14-checkout-errors"]);
});

test("a draft is passed over, whole or broken, unless drafts are asked for", async () => {
  const draft = withKey(second, "draft: true\nimpcat: minor");
  expect((await read(draft)).problems).toEqual([]);
  expect((await read(draft)).site?.incidents).toHaveLength(1);
  expect((await read(draft, true)).problems).toHaveLength(1);
  expect((await read(withKey(second, "draft: true"), true)).site?.incidents).toHaveLength(2);
});

test("incidents and what was said of them come oldest first", async () => {
  const older = (site[`${first}/${update}.md`] ?? "").replace("09:42", "09:40");
  const { site: whole } = await read({ ...site, [`${first}/2026-03-14T0940Z-investigating.md`]: older });
  expect(whole?.incidents.map(({ id }) => id)).toEqual(["2026-03-14-checkout-errors", "2026-03-15-search-slow"]);
  expect(whole?.incidents[0]?.updates.map(({ id }) => id)).toEqual(["2026-03-14T0940Z-investigating", update]);
});
