import type { Section } from "#content/import-cstate/sections.ts";

export type Direction = "newest first" | "oldest first";

/**
 * Which way a text runs: by the times of its parts, else by what the first calls itself, else newest first, as cState
 * asks its writers to do.
 */
export function directionOf(sections: readonly Section[]): Direction {
  const times = sections.flatMap(({ at }) => (at === undefined ? [] : [at.getTime()]));
  const [earlier = 0, later = 0] = [times[0], times.at(-1)];
  if (earlier !== later) return earlier < later ? "oldest first" : "newest first";

  const label = sections[0]?.label;
  if (label === "investigating") return "oldest first";
  if (label !== undefined) return "newest first";
  const last = sections.at(-1)?.label;
  if (last !== undefined && last !== "investigating") return "oldest first";
  const marked = sections.some((section) => section.label !== undefined || section.at !== undefined);
  return marked && !sections.some(({ divided }) => divided) ? "oldest first" : "newest first";
}

/** Where a text begins with its newest words, what stands unmarked below the oldest mark is how it all began. */
function withOpeningApart(section: Section): Section[] {
  const { label, text } = section;
  if (label === undefined || label === "investigating") return [section];
  const gap = /\n[ \t]*\n/.exec(text);
  if (gap === null) return [section];
  const below = text.slice(gap.index);
  const opening = below.replace(/^\s*\n/, "");
  const line = section.line + text.slice(0, text.length - opening.length).split("\n").length - 1;
  return [
    { ...section, text: text.slice(0, gap.index) },
    { text: opening, line, divided: false },
  ];
}

/** The parts of a text, oldest first. */
export function oldestFirst(sections: readonly Section[]): Section[] {
  if (sections.length === 0 || directionOf(sections) === "oldest first") return [...sections];
  return [...sections.slice(0, -1), ...sections.slice(-1).flatMap(withOpeningApart)].reverse();
}
