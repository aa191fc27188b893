import { blocksOf, type Range } from "#policy/blocks.ts";
import { codeSpansIn } from "#policy/code-spans.ts";
import { type Link, linksIn } from "#policy/links.ts";

/** A Markdown text as rules of words read it. Every offset is that of the written text. */
export interface Prose {
  /** The text with code, quoted blocks, comments and targets of links blanked. */
  readonly words: string;
  /** Links outside code, those in quoted blocks too. */
  readonly links: readonly Link[];
}

/** Reads a Markdown text for its words: what is code, quoted or an address is not ours to judge as words. */
export function proseOf(text: string): Prose {
  const { code, quoted, paragraphs } = blocksOf(text);
  const spans = paragraphs.flatMap((paragraph) => codeSpansIn(text, paragraph));
  const withoutCode = blank(text, [...code, ...spans]);
  const uncommented = blank(withoutCode, commentsIn(withoutCode), unseen);
  const links = linksIn(uncommented, text);
  const range = ({ targetOffset, target }: Link) => ({ from: targetOffset, to: targetOffset + target.length });
  const tags = links.filter(({ form }) => form === "html").map(range);
  const targets = links.filter(({ form }) => form !== "html").map(range);
  return { words: blank(blank(uncommented, tags, unseen), [...quoted, ...targets]), links };
}

function commentsIn(text: string): Range[] {
  const comments: Range[] = [];
  for (let from = text.indexOf("<!--"); from !== -1; ) {
    const close = text.indexOf("-->", from + 4);
    if (close === -1) break;
    comments.push({ from, to: close + 3 });
    from = text.indexOf("<!--", close + 3);
  }
  return comments;
}

/** A soft hyphen stands where a tag or comment was: it parts no word, as they part none on the page. */
const unseen = "\u00ad";

/** The same text with blanks in the place of `ranges`; line ends stay where they are. */
function blank(text: string, ranges: readonly Range[], filler = " "): string {
  const pieces: string[] = [];
  let kept = 0;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (to <= kept) continue;
    const start = Math.max(from, kept);
    pieces.push(text.slice(kept, start), text.slice(start, to).replace(/[^\n]/g, filler));
    kept = to;
  }
  pieces.push(text.slice(kept));
  return pieces.join("");
}
