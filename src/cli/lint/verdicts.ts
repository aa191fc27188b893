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
/** Without the folder of its file, which is the verdict's. */
type KeptFinding = readonly [name: string, line: number, column: number, finding: Omit<Finding, "place">];

/** Verdicts as one text: short, because it is read before every answer. */
export function writeVerdicts(verdicts: Iterable<Verdict>): string {
  return JSON.stringify([...verdicts].flatMap((verdict) => (staysInside(verdict) ? keep(verdict) : [])));
}

/** The verdicts of a text that `writeVerdicts` wrote, by folder. */
export function readVerdicts(text: string): Map<string, Verdict> {
  const kept: readonly Kept[] = JSON.parse(text);
  return new Map(kept.map((one) => [one.folder, again(one)]));
}

function keep({ folder, tree, claims, incident, findings }: Verdict): Kept[] {
  if (tree === undefined) return [];
  const named = claims.length === 1 && claims[0] === folder;
  const found = findings.map(({ place: { file, line, column }, ...finding }): KeptFinding => {
    return [file.slice(folder.length + 1), line, column, finding];
  });
  const outline = keepOutline(incident);
  return [{ folder, tree, ...(!named && { claims }), outline, ...(found.length > 0 && { findings: found }) }];
}

function again({ folder, tree, claims = [folder], outline, findings = [] }: Kept): Verdict {
  return {
    ...{ folder, tree, claims, incident: outlineAgain(folder, outline) },
    findings: findings.map(([name, line, column, finding]) => {
      return { ...finding, place: { file: `${folder}/${name}`, line, column } };
    }),
  };
}

/** Nothing is kept of a folder outside of its room, nor of a file outside of its folder. */
function staysInside({ folder, incident, findings }: Verdict): boolean {
  const files = [incident, ...incident.updates, ...findings.map(({ place }) => place)].map(({ file }) => file);
  const inside = (file: string) => file.startsWith(`${folder}/`) && !file.slice(folder.length + 1).includes("/");
  return /^incidents\/[a-z0-9-]+$/.test(folder) && files.every(inside);
}
