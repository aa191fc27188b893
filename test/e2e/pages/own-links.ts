import type { BuiltSite } from "../../support/built-site.ts";

interface Link {
  readonly from: string;
  readonly to: string;
}

/** Every address that a page names for people or browsers to open, without those of other hosts. */
export async function ownLinks(site: BuiltSite, origin: string): Promise<Link[]> {
  const links: Link[] = [];
  for (const from of (await site.files()).filter((file) => file.endsWith(".html"))) {
    const html = (await site.read(from)).replace(/<symbol .*?<\/symbol>/g, "");
    for (const [, to = ""] of html.matchAll(/<(?:a|link|img|source) [^>]*?(?:href|src|srcset)="([^"]+)"/g)) {
      if (to.startsWith(origin)) links.push({ from, to: to.slice(origin.length) });
      else if (!/^(?:https:|mailto:|data:)/.test(to)) links.push({ from, to });
    }
  }
  return links;
}

/** Why a link leads nowhere, or undefined. */
async function brokenness(site: BuiltSite, { from, to }: Link, base: string): Promise<string | undefined> {
  const [path = "", anchor] = to.split("#");
  if (path !== "" && !path.startsWith(base)) return `${from}: ${to} is not below ${base}`;
  const inside = path.slice(base.length);
  const file = path === "" ? from : inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  if (!(await site.files()).includes(file)) return `${from}: there is no ${file}`;
  const there = anchor === undefined || (await site.read(file)).includes(`id="${anchor}"`);
  return there ? undefined : `${from}: ${file} has no #${anchor}`;
}

/** What is wrong with the links that lead nowhere, for a page that lives below `base`. */
export async function broken(site: BuiltSite, links: readonly Link[], base: string): Promise<string[]> {
  const found = await Promise.all(links.map((link) => brokenness(site, link, base)));
  return found.filter((problem) => problem !== undefined);
}
