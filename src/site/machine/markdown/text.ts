import { oneLine } from "#render/clean-text.ts";
import { asText, linkTo } from "#site/machine/markdown/escapes.ts";

/** One thing that is said beside the words, on a line. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/** `text` on one line of Markdown that shows exactly these characters. */
export function plain(text: string): string {
  return asText(oneLine(text));
}

/** `- **Impact:** Major`, a line each; `text` is plain. */
export function factList(lines: readonly Line[]): string {
  return lines.map(({ label, text }) => `- **${plain(label)}:** ${plain(text)}`).join("\n");
}

/** A list of plain words. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${plain(item)}`).join("\n");
}

/** A link with plain words; `address` is whole and has no blanks. */
export function link(text: string, address: string): string {
  return linkTo(plain(text), address);
}

/** Parts with an empty line between them; empty parts are left out. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
