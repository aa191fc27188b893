import { marked, type Token, type Tokens } from "marked";
import { cleanText } from "#render/clean-text.ts";
import { decodeEntities } from "#render/decode-entities.ts";
import { linkTarget } from "#render/link-target.ts";

/**
 * Markdown as plain text, made from the Markdown itself: links as `text (address)`, lists, quotes and code as people
 * type them. Lines are not wrapped. `base` makes `/paths` of our own page whole, as in `toHtml`.
 */
export function toPlainText(markdown: string, { base }: { readonly base?: URL } = {}): string {
  return textOfBlocks(marked.lexer(cleanText(markdown)), base);
}

function textOfBlocks(tokens: readonly Token[], base: URL | undefined, between = "\n\n"): string {
  return tokens
    .map((token) => textOfBlock(token, base))
    .filter((text) => text !== "")
    .join(between);
}

function textOfBlock(token: Token, base: URL | undefined): string {
  const block = token as Tokens.Generic;
  switch (block.type) {
    case "space":
    case "def":
      return "";
    case "hr":
      return "* * *";
    case "code":
      return indent(block.text, "    ");
    case "html":
      return block.text.trim();
    case "blockquote":
      return indent(textOfBlocks(block.tokens ?? [], base), "> ");
    case "list":
      return textOfList(block as Tokens.List, base);
    case "table":
      return textOfTable(block as Tokens.Table, base);
    default:
      return textInLine(block.tokens ?? [token], base).trim();
  }
}

function textOfList({ items, ordered, start, loose }: Tokens.List, base: URL | undefined): string {
  return items
    .map((item, index) => {
      const mark = ordered ? `${Number(start) + index}. ` : "- ";
      const box = item.task ? `[${item.checked ? "x" : " "}] ` : "";
      const blocks = item.tokens.filter(({ type }) => type !== "checkbox");
      const text = box + textOfBlocks(blocks, base, loose ? "\n\n" : "\n");
      return mark + indent(text, " ".repeat(mark.length)).slice(mark.length);
    })
    .join(loose ? "\n\n" : "\n");
}

function textOfTable({ header, rows }: Tokens.Table, base: URL | undefined): string {
  return [header, ...rows].map((row) => row.map(({ tokens }) => textInLine(tokens, base)).join(" | ")).join("\n");
}

function textInLine(tokens: readonly Token[], base: URL | undefined): string {
  return tokens.map((token) => textOfSpan(token, base)).join("");
}

function textOfSpan(token: Token, base: URL | undefined): string {
  const span = token as Tokens.Generic;
  switch (span.type) {
    case "br":
      return "\n";
    case "codespan":
    case "html":
      return span["text"];
    case "checkbox":
      return "";
    case "del":
      return `~~${textInLine(span.tokens ?? [], base)}~~`;
    case "link":
    case "image":
      return textOfLink(span, base);
    default:
      return span.tokens === undefined ? decodeEntities(span["text"] ?? span.raw) : textInLine(span.tokens, base);
  }
}

function textOfLink(span: Tokens.Generic, base: URL | undefined): string {
  const target = linkTarget(span["href"], base);
  const text = textInLine(span.tokens ?? [], base) || decodeEntities(span["href"]);
  if (target === undefined) return text;
  const saysItself = [target, target.replace(/\/$/, ""), target.replace(/^mailto:/, "")].includes(text);
  return saysItself ? text : `${text} (${target})`;
}

/** Every line of `text` behind `margin`; empty lines stay without blanks at their end. */
function indent(text: string, margin: string): string {
  return text.replace(/^.*$/gm, (line) => (margin + line).trimEnd());
}
