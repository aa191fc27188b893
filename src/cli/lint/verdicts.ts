import { type KeptOutline, keepOutline, outlineAgain } from "#cli/lint/kept-outline.ts";
import type { Verdict } from "#cli/lint/verdict.ts";
import type { Incident } from "#model/incident.ts";
import type { Finding } from "#policy/finding.ts";

/** What is read before every answer. The outlines follow it, a line each. */
interface Head {
  /** The moment of judging, in milliseconds since 1970. */
  readonly judged: number;
  readonly words: readonly Omit<Finding, "place">[];
  readonly components: readonly string[];
  readonly kept: readonly Kept[];
}
type Kept = readonly [
  folder: string,
  tree: string,
  first: number,
  /** Null as long as it lasts. */
  last: number | null,
  components: readonly number[],
  /** Bytes of its outline. */
  length: number,
  more?: More,
];
interface More {
  /** Left out where it is the folder's own name. */
  readonly claims?: readonly string[];
  readonly related?: readonly string[];
  readonly silences?: boolean;
  readonly findings?: readonly KeptFinding[];
}
/** A file of the folder, and which of the words that are found again and again. */
type KeptFinding = readonly [name: string, line: number, column: number, words: number];

/** Verdicts as bytes, of which little is to be understood before it is known which matter. */
export function writeVerdicts(verdicts: Iterable<Verdict>, judged: Date): Buffer {
  const words = numbering();
  const components = numbering();
  const outlines: Buffer[] = [];
  const kept = [...verdicts].flatMap((verdict): Kept[] => {
    const { folder, tree, incident, sketch } = verdict;
    if (tree === undefined || !staysInside(verdict)) return [];
    const outline = Buffer.from(`${JSON.stringify(keepOutline(incident))}\n`);
    outlines.push(outline);
    const last = Number.isFinite(sketch.last) ? sketch.last : null;
    const row = [folder, tree, sketch.first, last, sketch.components.map(components.of), outline.length] as const;
    const more = moreOf(verdict, words.of);
    return [Object.keys(more).length === 0 ? row : [...row, more]];
  });
  const lists = `"words":[${words.all().join(",")}],"components":${JSON.stringify(components.all())}`;
  const head = `{"judged":${judged.getTime()},${lists},"kept":${JSON.stringify(kept)}}\n`;
  return Buffer.concat([Buffer.from(head), ...outlines]);
}

/** The verdicts that `writeVerdicts` wrote, by folder; none that were judged after `now`. */
export function readVerdicts(bytes: Buffer, now: Date): Map<string, Verdict> {
  let at = bytes.indexOf("\n") + 1;
  const { judged, words, components, kept }: Head = JSON.parse(bytes.toString("utf8", 0, at));
  const verdicts = new Map<string, Verdict>();
  // A clock that was put back sees words to come where there were none.
  if (judged > now.getTime()) return verdicts;
  for (const one of kept) {
    const [folder, , , , , length] = one;
    const outline = bytes.subarray(at, at + length);
    at += length;
    verdicts.set(folder, again(one, outline, words, components));
  }
  return verdicts;
}

function moreOf({ folder, claims, sketch, findings }: Verdict, indexOf: (words: string) => number): More {
  const found = findings.map(({ place: { file, line, column }, ...words }): KeptFinding => {
    return [file.slice(folder.length + 1), line, column, indexOf(JSON.stringify(words))];
  });
  return {
    ...(!(claims.length === 1 && claims[0] === folder) && { claims }),
    ...(sketch.related.length > 0 && { related: sketch.related }),
    ...(sketch.silences && { silences: true }),
    ...(found.length > 0 && { findings: found }),
  };
}

function again(
  [folder, tree, first, last, on, , more = {}]: Kept,
  outline: Buffer,
  words: Head["words"],
  components: Head["components"],
): Verdict {
  const { claims = [folder], related = [], silences = false, findings = [] } = more;
  const found = findings.flatMap(([name, line, column, index]): Finding[] => {
    const said = words[index];
    return said === undefined ? [] : [{ ...said, place: { file: `${folder}/${name}`, line, column } }];
  });
  const named = on.flatMap((index) => components[index] ?? []);
  let incident: Incident | undefined;
  return {
    ...{ folder, tree, claims, findings: found },
    sketch: { first, last: last ?? Number.POSITIVE_INFINITY, components: named, related, silences },
    get incident() {
      incident ??= outlineAgain(folder, outlineIn(outline));
      return incident;
    },
  };
}

function outlineIn(bytes: Buffer): KeptOutline {
  return JSON.parse(bytes.toString());
}

/** Numbers texts in the order in which they come. */
function numbering() {
  const numbers = new Map<string, number>();
  const of = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  return { of, all: () => [...numbers.keys()] };
}

/** Nothing is kept of a folder outside of its room, nor of a file outside of its folder. */
function staysInside({ folder, incident, findings }: Verdict): boolean {
  const files = [incident, ...incident.updates, ...findings.map(({ place }) => place)].map(({ file }) => file);
  const inside = (file: string) => file.startsWith(`${folder}/`) && !file.slice(folder.length + 1).includes("/");
  return /^incidents\/[a-z0-9-]+$/.test(folder) && files.every(inside);
}
