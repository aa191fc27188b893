import type { Window } from "#model/time.ts";
import { utcDateTime, utcDay, utcMonth, utcTime } from "#render/dates.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import { language, words } from "#site/site.ts";

/** A day for people and for machines: `14 March 2026`. */
export function dayHtml(at: Date): SafeHtml {
  return timeHtml(at.toISOString().slice(0, 10), utcDay(at, language));
}

/** `14 March 2026, 09:42 UTC`. */
export function momentHtml(at: Date): SafeHtml {
  return timeHtml(iso(at), utcDateTime(at, language));
}

/** `March 2026`. */
export function monthHtml(at: Date): SafeHtml {
  return timeHtml(at.toISOString().slice(0, 7), utcMonth(at, language));
}

/** `2 April 2026, 20:00 to 22:00 UTC`; both days in full where they differ. */
export function windowHtml({ start, end }: Window): SafeHtml {
  const oneDay = utcDay(start, language) === utcDay(end, language);
  const from = timeHtml(iso(start), utcDateTime(start, language).replace(/ UTC$/, oneDay ? "" : " UTC"));
  const to = oneDay ? timeHtml(iso(end), utcTime(end, language)) : momentHtml(end);
  return sentence(words.fromTo, from, to);
}

/**
 * A part of something that lasted from `whole.from` until `whole.to`, without its end while it goes on: `17:32 to 18:27
 * UTC` where the whole is of one day, with days where it is not.
 */
export function stretchHtml(whole: { readonly from: Date; readonly to: Date }, from: Date, to?: Date): SafeHtml {
  if (utcDay(whole.from, language) !== utcDay(whole.to, language)) {
    return to === undefined ? momentHtml(from) : windowHtml({ start: from, end: to });
  }
  const time = (at: Date, text: string) => timeHtml(iso(at), text);
  const [first, last] = [utcTime(from, language), to && utcTime(to, language)];
  if (to === undefined || last === undefined) return time(from, first);
  return sentence(words.fromTo, time(from, first.replace(/ UTC$/, "")), time(to, last));
}

/** A sentence of the vocabulary with markup in the places of its words: times that machines can read, links. */
export function sentence(say: (...parts: string[]) => string, ...parts: readonly SafeHtml[]): SafeHtml {
  const marks = parts.map((_, index) => String.fromCodePoint(0xe000 + index));
  const pieces = escapeHtml(say(...marks)).split(/([\ue000-\ue0ff])/);
  return joinHtml(pieces.map((piece) => parts[marks.indexOf(piece)] ?? (piece as SafeHtml)));
}

function timeHtml(machine: string, text: string): SafeHtml {
  return html`<time datetime="${escapeHtml(machine)}">${escapeHtml(text)}</time>`;
}

function iso(at: Date): string {
  return at.toISOString().replace(".000Z", "Z");
}
