import { createHash } from "node:crypto";
import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Inline, inlineOf } from "#render/headers/inline.ts";
import { headersOfAll, headersOfKind, type Kind } from "#render/headers/kinds.ts";
import type { HeaderRule } from "#render/headers/rule.ts";

/** How many pages are read at a time. */
const atOnce = 64;

/** The rules for everything that a build left in `directory`, which will live at `address`. */
export async function rulesFor(directory: string, address: URL): Promise<HeaderRule[]> {
  const base = address.pathname;
  const entries = (await readdir(directory, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const rules: HeaderRule[] = [{ path: `${base}*`, headers: headersOfAll(address.protocol === "https:") }];
  for (const entry of entries) {
    if (entry.name === "_headers") continue;
    const place = join(directory, entry.name);
    const files = entry.isDirectory()
      ? (await readdir(place, { recursive: true })).map((file) => join(place, file))
      : [place];
    const pages = files.filter((file) => file.endsWith(".html"));
    const kind = kindOf(entry.name, pages.length > 0);
    rules.push({ path: pathOf(base, entry), headers: headersOfKind(kind, await allowedIn(pages)) });
  }
  return rules;
}

function kindOf(name: string, hasPages: boolean): Kind {
  const known: Readonly<Record<string, Kind>> = {
    embed: "banner",
    search: "search",
    "sw.js": "worker",
    _astro: "fixed",
  };
  return known[name] ?? (hasPages ? "page" : "open");
}

function pathOf(base: string, entry: Dirent): string {
  if (entry.name === "index.html") return base;
  return base + encodeURI(entry.name) + (entry.isDirectory() ? "/*" : "");
}

async function allowedIn(pages: readonly string[]): Promise<Inline> {
  const found = { scripts: new Set<string>(), styles: new Set<string>(), forms: new Set<string>() };
  for (let first = 0; first < pages.length; first += atOnce) {
    const texts = await Promise.all(pages.slice(first, first + atOnce).map((page) => readFile(page, "utf8")));
    for (const { scripts, styles, forms } of texts.map(inlineOf)) {
      for (const text of scripts) found.scripts.add(text);
      for (const text of styles) found.styles.add(text);
      for (const origin of forms) found.forms.add(origin);
    }
  }
  return {
    scripts: [...found.scripts].map(source).sort(),
    styles: [...found.styles].map(source).sort(),
    forms: [...found.forms].sort(),
  };
}

/** Content Security Policy Level 3 §2.3.1: a source by its hash. */
function source(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
