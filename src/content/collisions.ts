import { folderId, ownFacts, type ReadSheet } from "#content/folder.ts";
import { problemAt, problemOfFile, type Report } from "#content/problem.ts";
import { quote } from "#content/quote.ts";
import type { Source } from "#content/source.ts";
import { placeOf } from "#model/place.ts";

/** Paths that some file systems cannot keep apart: they differ in capitals or in how letters are composed. */
export function reportTwinPaths(paths: readonly string[], report: Report): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = path.normalize("NFKC").toLowerCase();
    const first = seen.get(folded);
    if (first === undefined) seen.set(folded, path);
    else {
      const message = `has the name of ${quote(first)} but for capitals or accents, and many machines cannot keep both; rename one`;
      report(problemOfFile(path, message));
    }
  }
}

/**
 * Ids and former names that two folders of one room claim.
 * The folder that says it in `id:` or `redirectFrom:` is named, not the one whose name it is.
 */
export function reportTwinIds(folders: ReadonlyMap<string, readonly ReadSheet[]>, report: Report): void {
  const taken = new Map<string, string>();
  for (const { folder, source, id, key } of [...folders].flatMap(claimsOf).sort(byWeight)) {
    const first = taken.get(id) ?? folder;
    taken.set(id, first);
    if (first === folder || source === undefined) continue;
    const name = quote(id.slice(id.indexOf("/") + 1));
    const message = `${name} is taken already by ${first}; choose another, for it stands in addresses`;
    report(problemAt(placeOf(source, key), key, message, key.split(".")[0]));
  }
}

/** The ids that each folder claims, its own first, then its former ones: `incidents/2026-03-14-checkout-errors`. */
export function claimedBy(folders: ReadonlyMap<string, readonly ReadSheet[]>): ReadonlyMap<string, readonly string[]> {
  return new Map([...folders].map((folder) => [folder[0], claimsOf(folder).map(({ id }) => id)]));
}

interface Claim {
  readonly folder: string;
  readonly source: Source | undefined;
  readonly id: string;
  /** The key that says it; "" where it is the folder's name. */
  readonly key: string;
}

function claimsOf([folder, sheets]: readonly [string, readonly ReadSheet[]]): Claim[] {
  const source = ownFacts(sheets)?.source;
  const room = folder.slice(0, folder.indexOf("/"));
  const former = source?.values["redirectFrom"];
  const names = Array.isArray(former) ? former.map(String) : [];
  return [
    { folder, source, id: `${room}/${folderId(folder, source)}`, key: source?.values["id"] === undefined ? "" : "id" },
    ...names.map((name, index) => ({ folder, source, id: `${room}/${name}`, key: `redirectFrom.${index}` })),
  ];
}

/** Folder names first, then `id:`, then `redirectFrom:`. */
function byWeight(a: Claim, b: Claim): number {
  const weight = ({ key }: Claim) => ["", "id"].indexOf(key) + (key.startsWith("redirect") ? 3 : 0);
  return weight(a) - weight(b) || (a.folder < b.folder ? -1 : 1);
}
