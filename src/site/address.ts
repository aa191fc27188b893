import { ContentError } from "#content/content-error.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { diskTree, type Tree } from "#content/tree.ts";
import type { Site } from "#model/site.ts";

/**
 * Where this build of the page lives, its path ending in a slash: `override` (SITE_URL), or site.yaml's address.
 *
 * @throws ContentError where site.yaml is needed and cannot be read.
 */
export async function pageAddress(content: string, override?: string): Promise<URL> {
  const url = new URL(override ?? (await writtenAddress(content)));
  const path = url.pathname.endsWith("/") ? url.pathname : `${url.pathname}/`;
  return new URL(path, url.origin);
}

async function writtenAddress(content: string): Promise<string> {
  return (await writtenSettings(content)).address;
}

/**
 * The languages of the page beside its first.
 *
 * @throws ContentError where site.yaml cannot be read.
 */
export async function otherLanguages(content: string): Promise<readonly string[]> {
  return (await writtenSettings(content)).languages.slice(1);
}

async function writtenSettings(content: string): Promise<Site["settings"]> {
  const { site, problems } = await readSiteWithProblems(content, { tree: settingsOnly(diskTree(content)) });
  if (site === undefined) throw new ContentError(problems);
  return site.settings;
}

function settingsOnly(tree: Tree): Tree {
  return { ...tree, list: async () => (await tree.list()).filter((path) => path === "site.yaml") };
}
