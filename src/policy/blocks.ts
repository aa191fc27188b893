/** A stretch of a text: from the first character to the one after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The blocks of a Markdown text that matter to rules of words. */
export interface Blocks {
  /** Fenced and indented code, lines and all. */
  readonly code: readonly Range[];
  /** Block quotes. */
  readonly quoted: readonly Range[];
  /** What is left, paragraph by paragraph; quoted paragraphs too. */
  readonly paragraphs: readonly Range[];
}

const quote = /^ {0,3}>/;
const fence = /^[ \t]{0,12}(?:>[ \t]?){0,4}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(`{3,}|~{3,})([^\n]*)$/;
const listItem = /^[ \t]{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]/;
const newBlock = /^ {0,3}(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|`{3}|~{3})/;
const indented = /^(?: {4}|\t)/;

/** Finds code and quotes as CommonMark does, well enough to judge words: one pass over the lines. */
export function blocksOf(text: string): Blocks {
  const code: Range[] = [];
  const quoted: Range[] = [];
  const paragraphs: Range[] = [];
  let open: { readonly mark: string; readonly from: number } | undefined;
  let paragraph: number | undefined;
  let inQuote = false;
  let inList = false;
  let from = 0;

  const endParagraph = (to: number) => {
    if (paragraph !== undefined) paragraphs.push({ from: paragraph, to });
    paragraph = undefined;
  };
  for (const line of text.split("\n")) {
    const to = from + line.length;
    const isBlank = line.trim() === "";
    const mark = fence.exec(line);
    if (open !== undefined) {
      if (closes(mark, open.mark)) {
        code.push({ from: open.from, to });
        open = undefined;
      }
    } else if (mark?.[1] !== undefined && !(mark[1].startsWith("`") && mark[2]?.includes("`"))) {
      endParagraph(from);
      open = { mark: mark[1], from };
    } else if (isBlank) {
      endParagraph(from);
      inQuote = false;
    } else if (paragraph === undefined && !inList && indented.test(line)) {
      code.push({ from, to });
    } else {
      // A quote's paragraph goes on without its mark until another block begins.
      inQuote = quote.test(line) || (inQuote && !newBlock.test(line));
      inList = listItem.test(line) || (inList && (paragraph !== undefined || /^[ \t]/.test(line)));
      if (inQuote) quoted.push({ from, to });
      paragraph ??= from;
    }
    from = to + 1;
  }
  endParagraph(text.length);
  if (open !== undefined) code.push({ from: open.from, to: text.length });
  return { code, quoted, paragraphs };
}

function closes(mark: RegExpExecArray | null, opened: string): boolean {
  return mark?.[1]?.startsWith(opened) === true && mark[2]?.trim() === "";
}
