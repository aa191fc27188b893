import { describe, expect, test } from "vitest";
import { readSite } from "#content/read.ts";
import { inLanguage, isTold } from "#domain/in-language.ts";
import { smallIncident, smallSite } from "../../support/content.ts";
import { memoryTree } from "../../support/memory-tree.ts";

const folder = "incidents/2026-03-14-checkout-errors";
const files = {
  "site.yaml": smallSite.replace("since: 2020-01-01", "languages: [en, fr]\nsince: 2020-01-01"),
  ...smallIncident(),
  [`${folder}/incident.fr.md`]: "---\ntitle: Les paiements par carte échouent\n---\n",
  [`${folder}/2026-03-14T0942Z-investigating.fr.md`]: "Les paiements par carte échouent.\n",
};
const site = await readSite("", { tree: memoryTree(files) });

describe("a site in another language", () => {
  test("is itself in its first one", () => {
    expect(inLanguage(site, "en")).toBe(site);
  });

  test("says what was translated in it, and which language the rest is in", () => {
    const [incident] = inLanguage(site, "fr").incidents;
    expect(incident).toMatchObject({ title: "Les paiements par carte échouent", language: "fr" });
    expect(incident?.updates[0]).toMatchObject({ body: "Les paiements par carte échouent.\n", spokenIn: "fr" });
    const [untold] = inLanguage(site, "de").incidents;
    expect(untold).toMatchObject({ title: site.incidents[0]?.title, language: "en" });
    expect(untold?.updates[0]).toMatchObject({ body: site.incidents[0]?.updates[0]?.body, spokenIn: "en" });
  });

  test("has that language first, and hashes as they were", () => {
    expect(inLanguage(site, "fr").settings.languages).toEqual(["fr", "en"]);
    expect(inLanguage(site, "fr").incidents[0]?.hash).toBe(site.incidents[0]?.hash);
  });

  test("is told where anything of a subject is", () => {
    const [incident] = site.incidents;
    expect(incident && isTold(incident, "fr")).toBe(true);
    expect(incident && isTold(incident, "de")).toBe(false);
  });
});
