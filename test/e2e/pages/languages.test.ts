import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../../support/built-site.ts";
import { clock, quietTown } from "./quiet-town.ts";

const folder = "incidents/2026-03-14-checkout-errors";
const town = {
  ...quietTown,
  "site.yaml": `${quietTown["site.yaml"]}languages: [en, fr, ar]\n`,
  [`${folder}/incident.fr.md`]: "---\ntitle: Les paiements par carte échouent\n---\n",
  [`${folder}/2026-03-14T0942Z-investigating.fr.md`]:
    "Certains paiements par carte échouent. Nous cherchons pourquoi.\n",
};

describe("a site in three languages", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSite(town, { clock, env: { SITE_URL: "https://quiet.example/status/" } });
  }, 60_000);
  afterAll(() => site[Symbol.asyncDispose]());

  test("tells current pages below each language, and what nobody translated in its own", async () => {
    const french = await site.read(`fr/${folder}/index.html`);
    expect(french).toMatch(/<html lang="fr" dir="ltr"/);
    expect(french).toContain("Certains paiements par carte échouent.");
    expect(french).toMatch(/lang="en"[^>]*>\s*<p>The bank refuses/);
    const arabic = await site.read("ar/index.html");
    expect(arabic).toMatch(/<html lang="ar" dir="rtl"/);
    expect(arabic).toContain("Card payments fail for visitors");
  });

  test("does not tell again what is told once", async () => {
    const below = (await site.files()).filter((file) => file.startsWith("fr/"));
    expect(below).toContain("fr/index.html");
    expect(
      below.filter((file) =>
        /^fr\/(?:api|404|search)|\d{4}-\d\d\/index|pictures|favicon|history\.(?:rss|atom)/.test(file),
      ),
    ).toEqual([]);
  });

  test("leads from each page to the same one in the other languages", async () => {
    const alternates = (page: string) =>
      [...page.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]+)"/g)].map(([, language, to]) => [
        language,
        to,
      ]);
    const all = [
      ["en", `https://quiet.example/status/${folder}/`],
      ["fr", `https://quiet.example/status/fr/${folder}/`],
      ["ar", `https://quiet.example/status/ar/${folder}/`],
    ];
    expect(alternates(await site.read(`${folder}/index.html`))).toEqual(all);
    expect(alternates(await site.read(`fr/${folder}/index.html`))).toEqual(all);
    const footer = /<footer.*<\/footer>/s.exec(await site.read("index.html"))?.[0];
    expect(footer).toContain(">Français</a>");
    expect(footer).toContain(">العربية</a>");
  });

  test("links nowhere but to pages that are there", async () => {
    const files = new Set(await site.files());
    for (const file of [...files].filter((name) => /^(?:fr|ar)\/.*\.html$/.test(name))) {
      for (const [, path = ""] of (await site.read(file)).matchAll(/(?:href|src)="\/status\/([^"#?]*)/g)) {
        expect(files.has(path === "" || path.endsWith("/") ? `${path}index.html` : path), `${file} → ${path}`).toBe(
          true,
        );
      }
    }
  });

  test("has a feed in each, whose items keep their ids", async () => {
    const idsIn = async (feed: string) => {
      const { entry } = new XMLParser().parse(await site.read(feed)).feed;
      return [entry].flat().map(({ id }: { id: string }) => id);
    };
    const all = await idsIn("atom.xml");
    const french = await idsIn("fr/atom.xml");
    expect(french.length).toBeGreaterThan(0);
    for (const id of french) expect(all).toContain(id);
    expect(await site.read("fr/atom.xml")).toContain("Certains paiements par carte échouent.");
    expect(await site.read("fr/atom.xml")).toContain(`https://quiet.example/status/fr/${folder}/`);
  });
});
