import { oldestFirst } from "#content/import-cstate/order.ts";
import type { Note } from "#content/import-cstate/report.ts";
import { type Section, sectionsOf } from "#content/import-cstate/sections.ts";
import { otherShortcodes, tracksIn, withTracksAsWords } from "#content/import-cstate/track.ts";
import { withoutUnseen } from "#content/import-cstate/unseen.ts";

export interface EntryBody {
  readonly words: string;
  readonly sections: Section[];
  /** Every time that the text tells by its marks or tracks, oldest first. */
  readonly told: Date[];
}

interface Written {
  readonly body: string;
  readonly bodyLine: number;
  readonly overlong?: string | undefined;
}

/** Reads the text of a file: what it says, in which parts, and which times it tells. */
export function bodyOf({ body, bodyLine, overlong }: Written, zone: string, note: Note): EntryBody {
  const { text, found } = withoutUnseen(body);
  if (found.length > 0) {
    const count = found.length === 1 ? "an invisible character" : `${found.length} invisible characters`;
    note("mended", bodyLine, `the text holds ${count} (${[...new Set(found)].join(", ")})`, "It was imported without");
  }
  const seen = text.trimEnd();
  const lineAt = lineCounter(seen, bodyLine);

  for (const { name, at } of otherShortcodes(seen)) {
    note("decided", lineAt(at), `the shortcode “${name}” belongs to another site's theme`, "It was kept as text");
  }
  const tracks = tracksIn(seen, zone);
  for (const { raw, moment, from } of tracks) {
    if (moment === undefined) note("mended", lineAt(from), `track: “${raw}” is not a time`, "It was kept as text");
    else if (moment.mended) note("mended", lineAt(from), `track: “${raw}” ${moment.mended}`, readAs(moment.at));
  }
  const sections = oldestFirst(sectionsOf(seen, bodyLine, zone));
  for (const { at, mended, line } of sections) {
    if (at !== undefined && mended !== undefined) note("mended", line, `a time in the text ${mended}`, readAs(at));
  }
  const inWords = sections.map((section) => ({ ...section, text: wordsOf(section, zone) }));
  const [first, ...rest] = inWords;
  const told = [...tracks.map(({ moment }) => moment?.at), ...sections.map(({ at }) => at)];
  const titled = overlong === undefined ? "" : `**${overlong}**\n\n`;
  return {
    words: `${titled}${withTracksAsWords(seen, zone)}`.replace(/^\s*\n/, ""),
    sections: first === undefined ? [] : [{ ...first, text: `${titled}${first.text}` }, ...rest],
    told: told.filter((at) => at !== undefined).sort((a, b) => a.getTime() - b.getTime()),
  };
}

/** Answers with the line of an offset; offsets are asked for in their order. */
function lineCounter(text: string, firstLine: number): (offset: number) => number {
  let line = firstLine;
  let counted = 0;
  return (offset) => {
    // A second list of offsets begins at the top again.
    if (offset < counted) [line, counted] = [firstLine, 0];
    for (let at = text.indexOf("\n", counted); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
    counted = offset;
    return line;
  };
}

const readAs = (at: Date) => `It was read as ${at.toISOString().replace(".000", "")}`;

/** A part's words; a `track` that is its date and stands apart from its words is not said twice. */
function wordsOf({ text, at }: Section, zone: string): string {
  const [track, ...others] = tracksIn(text, zone);
  const dates = track?.moment !== undefined && others.length === 0 && track.moment.at.getTime() === at?.getTime();
  if (!dates || track.moment?.dayOnly || track.to !== text.length) return withTracksAsWords(text, zone);
  const rest = text.slice(0, track.from).trimEnd();
  return /[.!?)*_]$/.test(rest) ? rest : withTracksAsWords(text, zone);
}
