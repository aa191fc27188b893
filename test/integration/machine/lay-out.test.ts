import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Bundle, bundlePath } from "#site/machine/bundle.ts";
import { layOut } from "#site/machine/lay-out.ts";
import { writeTree } from "../../support/content.ts";

const address = new URL("https://example.org/status/");
const bundle: Bundle = {
  forms: [
    { path: "robots.txt", text: "ours" },
    { path: ".well-known/security.txt", text: "ours" },
    ...Array.from({ length: 200 }, (_, index) => ({ path: `incidents/${index}/index.md`, text: `# ${index}` })),
  ],
  search: [],
  language: "en",
  sitemap: { lastWords: { "incidents/1/": "2026-03-14T09:42:00.000Z" }, moved: ["incidents/old/"] },
};
const pages = ["", "404/", "incidents/1/", "incidents/old/"];

test("every form becomes a file, also over one that an earlier build left, and the bundle is gone", async () => {
  await using built = await writeTree({ [bundlePath]: JSON.stringify(bundle), "incidents/7/index.md": "# stale" });
  await using own = await writeTree({});
  await layOut(built.directory, { pages, own: own.directory, address });
  expect(await readFile(join(built.directory, "incidents/7/index.md"), "utf8")).toBe("# 7");
  expect(await readFile(join(built.directory, "incidents/199/index.md"), "utf8")).toBe("# 199");
  await expect(readFile(join(built.directory, bundlePath))).rejects.toMatchObject({ code: "ENOENT" });
});

test("the list of pages leaves out what only leads elsewhere and what has no address", async () => {
  await using built = await writeTree({ [bundlePath]: JSON.stringify(bundle) });
  await layOut(built.directory, { pages, own: join(built.directory, "none"), address });
  const sitemap = await readFile(join(built.directory, "sitemap.xml"), "utf8");
  expect(sitemap.match(/<loc>[^<]*<\/loc>/g)).toEqual([
    "<loc>https://example.org/status/</loc>",
    "<loc>https://example.org/status/incidents/1/</loc>",
  ]);
});

test("a file that the site brings itself stays", async () => {
  await using own = await writeTree({ "robots.txt": "theirs", ".well-known/security.txt": "theirs" });
  await using built = await writeTree({ [bundlePath]: JSON.stringify(bundle), "robots.txt": "theirs" });
  await layOut(built.directory, { pages, own: own.directory, address });
  expect(await readFile(join(built.directory, "robots.txt"), "utf8")).toBe("theirs");
});

test("the commit that was built stands in a file of its own, and in none where git knows of none", async () => {
  const built = async (commit?: string) => {
    await using place = await writeTree({ [bundlePath]: JSON.stringify(bundle) });
    await layOut(place.directory, { pages, own: join(place.directory, "none"), address, commit });
    return await readFile(join(place.directory, "build.json"), "utf8");
  };
  const commit = "0123456789abcdef0123456789abcdef01234567";
  expect(await built(commit)).toBe(`{"commit":"${commit}"}\n`);
  await expect(built()).rejects.toMatchObject({ code: "ENOENT" });
});

test("a build that left no bundle is an error, not a page without forms", async () => {
  await using built = await writeTree({});
  await expect(layOut(built.directory, { pages, own: built.directory, address })).rejects.toMatchObject({
    code: "ENOENT",
  });
});
