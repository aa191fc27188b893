import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { permalink } from "#render/address.ts";
import { type Bundle, bundlePath } from "#site/machine/bundle.ts";
import { sitemapXml } from "#site/machine/sitemap.ts";
import { writeIndex } from "#site/search/write-index.ts";
import { framePath } from "#site/service-frame.ts";

/** How many files are written at a time. */
const atOnce = 64;

interface Laid {
  /** The paths of all pages that were built. */
  readonly pages: readonly string[];
  /** Directory of the files that the site brings itself, such as a `robots.txt` of its own: those stay. */
  readonly own: string;
  readonly address: URL;
  /** The commit that the content stands at; undefined outside of git. */
  readonly commit?: string | undefined;
}

/** Takes the bundle that the build left in `directory` apart into files beside the pages. */
export async function layOut(directory: string, { pages, own, address, commit }: Laid): Promise<void> {
  const file = join(directory, bundlePath);
  const { forms, sitemap, search, language }: Bundle = JSON.parse(await readFile(file, "utf8"));
  await rm(file);
  await writeIndex(directory, search, { language, basePath: address.pathname });

  const aside = new Set([...sitemap.moved, "404/", framePath]);
  const listed = pages.filter((path) => !aside.has(path));
  const text = sitemapXml(listed, sitemap.lastWords, (path) => permalink(address, path));
  const build = commit === undefined ? [] : [{ path: "build.json", text: `${JSON.stringify({ commit })}\n` }];
  const ours = [...forms, ...build, { path: "sitemap.xml", text }].filter(({ path }) => !existsSync(join(own, path)));

  const folders = new Set(ours.map(({ path }) => dirname(join(directory, path))));
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })));
  for (let first = 0; first < ours.length; first += atOnce) {
    const batch = ours.slice(first, first + atOnce);
    await Promise.all(batch.map((form) => writeFile(join(directory, form.path), form.text)));
  }
}
