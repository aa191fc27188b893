import type { Label } from "#content/import-cstate/mark.ts";
import type { Section } from "#content/import-cstate/sections.ts";

/** One dated thing that was said, before it has a status. */
export interface Said {
  readonly at: Date;
  readonly text: string;
  readonly label: Label | undefined;
  readonly part: "opening" | "between" | "closing";
  /** When it ended, where the closing words are later. */
  readonly ended?: Date;
}

/** When it began and ended, and the words for an opening or closing that has none. */
export interface Span {
  readonly opened: Date;
  readonly ended: Date | undefined;
  readonly openingWords: string;
  readonly closingWords: string;
}

interface Chunk {
  readonly at: Date;
  readonly texts: string[];
  readonly label: Label | undefined;
}

const second = 1_000;
const later = (at: Date, than: Date) => (at > than ? at : new Date(than.getTime() + second));

/**
 * Puts the parts of a text on the clock.
 *
 * A part that tells its time is an update of its own. The first part was said when it began. Other parts without a time
 * stand in the next update that has one: by then they had been said, and no time has to be made up.
 * Times are one second apart at least, so that an order can be seen.
 */
export function arrange(sections: readonly Section[], span: Span): { said: Said[]; undated: number } {
  const [first, ...rest] = sections;
  const opening = { at: first?.at ?? span.opened, texts: [first?.text ?? span.openingWords], label: first?.label };
  const chunks: Chunk[] = [opening];
  let waiting: string[] = [];
  for (const { at, text, label } of rest) {
    waiting.push(text);
    if (at === undefined) continue;
    chunks.push({ at, texts: waiting, label });
    waiting = [];
  }
  const undated = rest.filter(({ at }) => at === undefined).length;
  const spread = apart(chunks);
  const { ended } = span;
  if (ended === undefined) {
    spread.at(-1)?.texts.push(...waiting);
    return { said: spread.map((chunk, index) => saidAs(chunk, index === 0 ? "opening" : "between")), undated };
  }

  const last = spread.at(-1) ?? opening;
  const closes = waiting.length === 0 && spread.length > 1 && last.at >= ended;
  if (!closes) {
    const texts = waiting.length === 0 ? [span.closingWords] : waiting;
    spread.push({ at: later(ended, last.at), texts, label: "resolved" });
  }
  const said = spread.map((chunk, index): Said => {
    if (index < spread.length - 1) return saidAs(chunk, index === 0 ? "opening" : "between");
    return { ...saidAs(chunk, "closing"), ...(chunk.at > ended && { ended }) };
  });
  return { said, undated };
}

/** Oldest first and a second apart; the opening stays first. */
function apart([opening, ...rest]: readonly Chunk[]): Chunk[] {
  if (opening === undefined) return [];
  const sorted = [...rest].sort((a, b) => a.at.getTime() - b.at.getTime());
  const oldest = sorted[0]?.at;
  const spread: Chunk[] = [oldest !== undefined && oldest < opening.at ? { ...opening, at: oldest } : opening];
  for (const chunk of sorted) {
    const before = spread.at(-1)?.at ?? chunk.at;
    spread.push({ ...chunk, at: later(chunk.at, before) });
  }
  return spread;
}

function saidAs({ at, texts, label }: Chunk, part: Said["part"]): Said {
  return { at, text: texts.join("\n\n"), label, part };
}
