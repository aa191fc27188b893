import { marked, type Token, type Tokens } from "marked";
import type { Dialect } from "#render/chat/dialect.ts";
import { spansIn } from "#render/chat/spans.ts";
import { cleanText } from "#render/clean-text.ts";
import { toPlainText } from "#render/plain-text.ts";

/** A paragraph, or an item of a list: what is said as a whole or, where it is too long, in its first plain words. */
export interface Piece {
  readonly rich: string;
  readonly plain: string;
  /** Whether it follows the one before without an empty line. */
  readonly close: boolean;
}

/** Markdown in a chat's dialect, piece by piece. `base` makes `/paths` of our own page whole. */
export function piecesOf(markdown: string, dialect: Dialect, base: URL): Piece[] {
  return piecesIn(marked.lexer(cleanText(markdown)), dialect, base);
}

function piecesIn(tokens: readonly Token[], dialect: Dialect, base: URL): Piece[] {
  return tokens.flatMap((token) => {
    const block = token as Tokens.Generic;
    if (block.type === "list") return itemsOf(block as Tokens.List, dialect, base);
    const rich = blockOf(block, dialect, base);
    return rich === "" ? [] : [{ rich, plain: toPlainText(block.raw, { base }), close: false }];
  });
}

function blockOf(block: Tokens.Generic, dialect: Dialect, base: URL): string {
  const spans = (tokens: readonly Token[] | undefined) => spansIn(tokens ?? [], dialect, base).trim();
  switch (block.type) {
    case "space":
    case "def":
      return "";
    case "hr":
      return dialect.text("———");
    case "heading":
      return dialect.strong(spans(block.tokens));
    case "code":
      return dialect.codeBlock(block["text"]);
    case "html":
      return dialect.text(block["text"].trim());
    case "blockquote":
      return dialect.quote(within(block.tokens ?? [], dialect, base));
    case "table": {
      const { header, rows } = block as Tokens.Table;
      return [header, ...rows].map((row) => row.map(({ tokens }) => spans(tokens)).join(" · ")).join(dialect.lineEnd);
    }
    default:
      return spans(block.tokens ?? [block]);
  }
}

function itemsOf({ items, ordered, start }: Tokens.List, dialect: Dialect, base: URL): Piece[] {
  return items.map((item, index) => {
    const mark = ordered ? `${Number(start) + index}.` : "-";
    const box = item.task ? dialect.text(item.checked ? "[x] " : "[ ] ") : "";
    const blocks = item.tokens.filter(({ type }) => type !== "checkbox");
    return {
      rich: dialect.item(mark, box + within(blocks, dialect, base)),
      plain: toPlainText(item.raw, { base }),
      close: index > 0,
    };
  });
}

/** What stands within a quote or an item, line by line. */
function within(tokens: readonly Token[], dialect: Dialect, base: URL): string {
  return piecesIn(tokens, dialect, base)
    .map(({ rich }) => rich)
    .join(dialect.lineEnd);
}
