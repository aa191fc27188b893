import { type Moment, readMoment, saysOffset } from "#content/import-cstate/moment.ts";

/** A `track` shortcode: the way in which cState's words name a moment. */
export interface Track {
  readonly raw: string;
  readonly moment: Moment | undefined;
  readonly from: number;
  readonly to: number;
}

const trackForm = /\{\{[<%]\s*track\s+["'`]?([^"'`<>%{}\n]{1,60}?)["'`]?\s*[>%]\}\}/g;
const shortcodeForm = /\{\{[<%]\s*\/?\s*([\w./-]{1,60})[^{}\n]{0,300}?[>%]\}\}/g;

/** Every `track` of a text, in its order. */
export function tracksIn(text: string, zone: string): Track[] {
  return [...text.matchAll(trackForm)].map((match) => {
    const raw = match[1]?.trim() ?? "";
    return { raw, moment: readMoment(raw, zone), from: match.index, to: match.index + match[0].length };
  });
}

/** Where shortcodes other than `track` stand, with their names. */
export function otherShortcodes(text: string): { name: string; at: number }[] {
  return [...text.matchAll(shortcodeForm)]
    .map((match) => ({ name: match[1] ?? "", at: match.index }))
    .filter(({ name }) => name !== "track");
}

/** The text with its tracks as words; one that cannot be read stays as it is. */
export function withTracksAsWords(text: string, zone: string): string {
  return text.replace(trackForm, (whole, raw: string) => {
    const moment = readMoment(raw, zone);
    if (moment === undefined) return whole;
    return moment.dayOnly || saysOffset(raw) ? raw.trim() : `${raw.trim()} ${zone}`;
  });
}
