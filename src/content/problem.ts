import { visible } from "#content/quote.ts";
import type { Place, Problem } from "#model/place.ts";

/** Takes a problem down; reading goes on, so that the writer hears of all at once. */
export type Report = (problem: Problem) => void;

const documentation = "docs/content.md";

/**
 * A problem from a message as the schemas write it: `what; how to mend`.
 *
 * @param key The key path that it is about, `components.checkout`, or "" for the whole file.
 * @param topic The anchor of docs/content.md that says more.
 */
export function problemAt(place: Place, key: string, message: string, topic?: string): Problem {
  const cut = message.indexOf("; ");
  const what = cut === -1 ? message : message.slice(0, cut);
  const mend = cut === -1 ? "Mend it" : message.slice(cut + 2);
  return {
    place: { ...place, file: visible(place.file) },
    what: key === "" ? what : `${visible(key.length > 80 ? `${key.slice(0, 79)}…` : key)}: ${what}`,
    mend: mend.charAt(0).toUpperCase() + mend.slice(1),
    ...(topic === undefined ? {} : { see: `${documentation}#${topic}` }),
  };
}

/** A problem with a file as a whole. */
export function problemOfFile(file: string, message: string, topic?: string): Problem {
  return problemAt({ file, line: 1, column: 1 }, "", message, topic);
}
