import type { Piece } from "#render/chat/pieces.ts";
import { cutToFit } from "#render/cut-to-fit.ts";

export interface Room {
  /** How long one part may be, as `length` has it. */
  readonly each: number;
  /** How long all parts together may be. */
  readonly all: number;
  readonly language: string;
  /** Free text in the chat's dialect. */
  text(words: string): string;
  length(text: string): number;
}

/**
 * Pieces put together into as few parts as hold them. What is too long ends in whole words and a mark; after it
 * nothing follows, since the link leads to the rest.
 */
export function packed(pieces: readonly Piece[], room: Room): string[] {
  const parts: string[] = [];
  let left = room.all;
  for (const { rich, plain, close } of pieces) {
    const last = parts.at(-1);
    const joined = last === undefined ? undefined : `${last}${close ? "\n" : "\n\n"}${rich}`;
    const cost = room.length(rich) + 2;
    if (cost > left || room.length(rich) > room.each) {
      parts.push(shortened(plain, { ...room, each: Math.min(left - 2, room.each) }));
      break;
    }
    left -= cost;
    if (joined !== undefined && room.length(joined) <= room.each) parts[parts.length - 1] = joined;
    else parts.push(rich);
  }
  return parts.filter((part) => part !== "");
}

/** Plain words in the chat's dialect, no longer than `each`. */
export function shortened(plain: string, { each, language, text, length }: Omit<Room, "all">): string {
  const fits = (words: string) => length(text(words)) <= each;
  if (fits(plain)) return text(plain);
  return text(cutToFit(plain, language, fits, Math.max(0, each)) ?? (fits("…") ? "…" : ""));
}
