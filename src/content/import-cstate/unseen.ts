import { unseenCharacter } from "#model/text.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose.
const lineBreaks = /[\u000b\u000c\u0085\u2028\u2029]/g;

/** A text without the characters that content refuses because nobody sees them, and the names of those it had. */
export function withoutUnseen(text: string): { text: string; found: string[] } {
  const broken = text.replace(lineBreaks, " ");
  if (unseenCharacter(broken.replace(/[\t\n]/g, " ")) === undefined) return { text: broken, found: [] };
  const found: string[] = [];
  const kept = [...broken].filter((character) => {
    const name = character === "\n" || character === "\t" ? undefined : unseenCharacter(character);
    if (name !== undefined) found.push(name);
    return name === undefined;
  });
  return { text: kept.join(""), found };
}
