import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { permalink } from "#render/address.ts";
import { type Bundle, bundlePath } from "#site/machine/bundle.ts";
import { sitemapXml } from "#site/machine/sitemap.ts";
import { writeIndex } from "#site/search/write-index.ts";

/** How many files are written at a time. */
const atOnce = 64;

/**
 * Takes the bundle that the build left in `directory` apart into files beside the pages.
 * What the site brings itself, such as a `robots.txt` of its own in `public/`, stays.
 *
 * @param pages The paths of all pages that were built.
 */
export async function layOut(directory: string, pages: readonly string[], base: URL): Promise<void> {
  const file = join(directory, bundlePath);
  const { forms, sitemap, search, language }: Bundle = JSON.parse(await readFile(file, "utf8"));
  await rm(file);
  await writeIndex(directory, search, { language, basePath: base.pathname });

  const aside = new Set([...sitemap.moved, "404/", "404"]);
  const listed = pages.filter((path) => !aside.has(path));
  const text = sitemapXml(listed, sitemap.lastWords, (path) => permalink(base, path));
  const missing = [...forms, { path: "sitemap.xml", text }].filter(({ path }) => !existsSync(join(directory, path)));

  const folders = new Set(missing.map(({ path }) => dirname(join(directory, path))));
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })));
  for (let first = 0; first < missing.length; first += atOnce) {
    const batch = missing.slice(first, first + atOnce);
    await Promise.all(batch.map((form) => writeFile(join(directory, form.path), form.text)));
  }
}
