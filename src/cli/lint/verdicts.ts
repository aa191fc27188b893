import { type KeptOutline, keepOutline, outlineAgain } from "#cli/lint/kept-outline.ts";
import type { Verdict } from "#cli/lint/verdict.ts";
import type { Finding } from "#policy/finding.ts";

interface Kept {
  readonly folder: string;
  readonly tree: string;
  /** Left out where it is the folder's own name. */
  readonly claims?: readonly string[];
  readonly outline: KeptOutline;
  readonly findings?: readonly KeptFinding[];
}
/** A file of the folder, and which of the words that are found again and again. */
type KeptFinding = readonly [name: string, line: number, column: number, words: number];
interface KeptText {
  readonly words: readonly Omit<Finding, "place">[];
  readonly kept: readonly Kept[];
}

/** Verdicts as one text: short, because it is read before every answer. */
export function writeVerdicts(verdicts: Iterable<Verdict>): string {
  const words = new Map<string, number>();
  const indexOf = (text: string) => {
    const index = words.get(text) ?? words.size;
    words.set(text, index);
    return index;
  };
  const kept = [...verdicts].flatMap((verdict) => (staysInside(verdict) ? keep(verdict, indexOf) : []));
  return `{"words":[${[...words.keys()].join(",")}],"kept":${JSON.stringify(kept)}}`;
}

/** The verdicts of a text that `writeVerdicts` wrote, by folder. */
export function readVerdicts(text: string): Map<string, Verdict> {
  const { words, kept }: KeptText = JSON.parse(text);
  return new Map(kept.map((one) => [one.folder, again(one, words)]));
}

function keep({ folder, tree, claims, incident, findings }: Verdict, indexOf: (words: string) => number): Kept[] {
  if (tree === undefined) return [];
  const named = claims.length === 1 && claims[0] === folder;
  const found = findings.map(({ place: { file, line, column }, ...words }): KeptFinding => {
    return [file.slice(folder.length + 1), line, column, indexOf(JSON.stringify(words))];
  });
  const outline = keepOutline(incident);
  return [{ folder, tree, ...(!named && { claims }), outline, ...(found.length > 0 && { findings: found }) }];
}

function again({ folder, tree, claims = [folder], outline, findings = [] }: Kept, words: KeptText["words"]): Verdict {
  const found = findings.flatMap(([name, line, column, index]): Finding[] => {
    const said = words[index];
    return said === undefined ? [] : [{ ...said, place: { file: `${folder}/${name}`, line, column } }];
  });
  return { folder, tree, claims, incident: outlineAgain(folder, outline), findings: found };
}

/** Nothing is kept of a folder outside of its room, nor of a file outside of its folder. */
function staysInside({ folder, incident, findings }: Verdict): boolean {
  const files = [incident, ...incident.updates, ...findings.map(({ place }) => place)].map(({ file }) => file);
  const inside = (file: string) => file.startsWith(`${folder}/`) && !file.slice(folder.length + 1).includes("/");
  return /^incidents\/[a-z0-9-]+$/.test(folder) && files.every(inside);
}
