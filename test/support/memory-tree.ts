import { formatProblem } from "#content/content-error.ts";
import { readSiteWithProblems } from "#content/read.ts";
import type { Tree } from "#content/tree.ts";
import { smallIncident, smallSite } from "./content.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A tree without a disk. */
export function memoryTree(files: Files): Tree {
  return {
    list: async () => Object.keys(files).sort(),
    read: async (path) => {
      const content = files[path] ?? "";
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
  };
}

/** What the writer of these files reads: `file:line:col what. mend.`, without where to read more. */
export async function problemsIn(files: Files): Promise<string[]> {
  const { problems } = await readSiteWithProblems("nowhere", { tree: memoryTree(files), drafts: true });
  return problems.map(({ see, ...problem }) => formatProblem(problem));
}

const small: Record<string, string> = { "site.yaml": smallSite, ...smallIncident() };

/** The small site with its one incident, and `was` replaced in one file. */
export function smallWith(file: string, was: string | RegExp, is: string): Record<string, string> {
  return { ...small, [file]: (small[file] ?? "").replace(was, is) };
}
