import { unseenCharacter } from "#model/text.ts";

/** `text` so that every character of it can be seen on a terminal: the others as `<U+202E>`. */
export function visible(text: string): string {
  if (unseenCharacter(text) === undefined) return text;
  return [...text]
    .map((character) => {
      const unseen = unseenCharacter(character);
      return unseen === undefined ? character : `<${unseen}>`;
    })
    .join("");
}

/** A value as messages show it: “sev1”, visible, and no longer than a line can bear. */
export function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const shown = visible(text.length > 60 ? `${text.slice(0, 59)}…` : text);
  return `“${shown}”`;
}
