import { publishedHere } from "#cli/lint/judge.ts";
import type { Verdict } from "#cli/lint/verdict.ts";
import { publishedAt } from "#content/history.ts";
import { folderOf } from "#content/read.ts";
import type { Standing } from "#content/standing.ts";

/** So many folders are asked for by name; of more, all are asked for. */
const mostNamed = 1_000;

/**
 * What was published, as far as it can differ from what is there: a folder that stands as it was published, and is
 * whole, agrees with git. What the ledger of this machine knows is told of all.
 *
 * @param broken Folders of incidents that cannot be judged.
 */
export async function publishedTogether(
  { directory, data }: { readonly directory: string; readonly data: string },
  { history, changed, loose }: Standing,
  { whole, broken }: { readonly whole: readonly Verdict[]; readonly broken: Iterable<string> },
): Promise<ReadonlyMap<string, string>> {
  const here = await publishedHere(data);
  if (history === undefined) return here;
  const only = new Set(["site.yaml", "maintenances", "notices", ...broken]);
  for (const path of changed) if (path.startsWith("incidents/")) only.add(folderOf(path));
  const differing = { changed, loose };
  for (;;) {
    const asked = only.size > mostNamed ? undefined : [...only];
    const inGit = await publishedAt(directory, history, differing, asked);
    // Somebody else's id may be an incident's own today; then both are needed to see which was told last.
    const owners = whole.filter(({ folder, claims: [own = ""] }) => inGit.has(own) && !only.has(folder));
    if (asked === undefined || owners.length === 0) return new Map([...inGit, ...here]);
    for (const { folder } of owners) only.add(folder);
  }
}
