import { cleanText, oneLine } from "#render/clean-text.ts";
import { linkTarget } from "#render/link-target.ts";

/** One thing that is said beside the words, on a line. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/** `text` on one line of Markdown that shows exactly these characters. */
export function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&");
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
  return `[${plain(text)}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** Parts with an empty line between them; empty parts are left out. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

/**
 * A writer's Markdown as a part of a longer one: its headings `deeper` levels down, `/paths` of our page whole, and HTML
 * as the text that the page shows it as. What stands in fences of code stays as it is.
 */
export function body(markdown: string, { base, deeper }: { readonly base: URL; readonly deeper: number }): string {
  let fence: string | undefined;
  const lines = cleanText(markdown).trim().split("\n");
  const told = lines.map((line) => {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined && mark === undefined) return withText(withLinks(withHeading(line, deeper), base));
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    return line;
  });
  return told.join("\n");
}

function withHeading(line: string, deeper: number): string {
  return line.replace(/^ {0,3}(#{1,6})(?=\s)/, (_, marks: string) => "#".repeat(Math.min(6, marks.length + deeper)));
}

function withLinks(line: string, base: URL): string {
  const ofOurs = /(\]\(<?|^ {0,3}\[[^\]]+\]:\s+<?)(\/(?![/\\])[^\s)>]*)/g;
  return line.replace(ofOurs, (whole, before: string, path: string) => {
    const target = linkTarget(path, base);
    return target === undefined ? whole : before + target;
  });
}

/** Tags outside of code become text; `<https://…>` stays the link that it is. */
function withText(line: string): string {
  const pieces = line.split(/(`+[^`]*`+)/);
  const tag = /<(?=[a-z/!?])(?!(?:https?|mailto):[^\s<>]*>)/gi;
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(tag, "\\<"))).join("");
}
