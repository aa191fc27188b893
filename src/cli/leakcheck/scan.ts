import { createHash } from "node:crypto";
import { fold, lineOf } from "#cli/leakcheck/fold.ts";
import { type Needle, sieveOf } from "#cli/leakcheck/needles.ts";
import { readings } from "#cli/leakcheck/readings.ts";

/** Something that other people may see: a file, a commit, what a command said. */
export interface Artifact {
  /** Its path, or what else it is called. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Words that stand where they must not. */
export interface Leak {
  /** Where, without the words themselves: “dist/rss.xml:12”. */
  readonly place: string;
  /** What, without saying it. */
  readonly what: string;
}

export interface Scan {
  leaksOf(artifact: Artifact): readonly Leak[];
  /** A name without those of its parts that must not be said. */
  hide(name: string): string;
}

/** Looks for needles in names and contents, in every way in which they can be read. Equal contents are read once. */
export function scanFor(needles: readonly Needle[]): Scan {
  const sieve = needles.length === 0 ? () => [] : sieveOf(needles);
  const tells = (name: string) => sieve(fold(name)).length > 0;
  const hide = (name: string) => {
    const parts = name.split("/").map((part) => (tells(part) ? "…" : part));
    return tells(parts.join("/")) ? "…" : parts.join("/");
  };
  const known = new Map<string, ReadonlyMap<string, number>>();

  const inside = (bytes: Buffer): ReadonlyMap<string, number> => {
    const hash = createHash("sha256").update(bytes).digest("hex");
    const before = known.get(hash);
    if (before !== undefined) return before;
    const found = new Map<string, number>();
    for (const { text, line } of readings(bytes)) {
      for (const { needle, index } of sieve(fold(text))) {
        if (!found.has(needle.name)) found.set(needle.name, line ?? lineOf(text, index));
      }
    }
    known.set(hash, found);
    return found;
  };

  return {
    hide,
    leaksOf({ name, bytes }) {
      const named = sieve(fold(name)).map(({ needle }) => needle.name);
      return [
        ...[...new Set(named)].map((what) => ({ place: `${hide(name)} (its name)`, what })),
        ...[...inside(bytes)].map(([what, line]) => ({ place: `${hide(name)}:${line}`, what })),
      ];
    },
  };
}
