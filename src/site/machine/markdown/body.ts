import { marked, type Token, type Tokens } from "marked";
import { cleanText } from "#render/clean-text.ts";
import { decodeEntities } from "#render/decode-entities.ts";
import { linkTarget } from "#render/link-target.ts";
import { asCode, asText, linkTo, unlikeBlocks, unlinked } from "#site/machine/markdown/escapes.ts";

interface Within {
  readonly base: URL;
  /** How many levels headings go down. */
  readonly deeper: number;
}

/**
 * A writer's Markdown written anew as a part of a longer one: headings deeper, `/paths` of our page whole. Like on the
 * page, HTML becomes text, images become links, and only links that may be followed are links, in whatever program it
 * is shown.
 */
export function body(markdown: string, within: Within): string {
  return blocks(marked.lexer(cleanText(markdown)), within);
}

function blocks(tokens: readonly Token[], within: Within, between = "\n\n"): string {
  return tokens
    .map((token) => block(token as Tokens.Generic, within))
    .filter((text) => text !== "")
    .join(between);
}

function block(token: Tokens.Generic, within: Within): string {
  switch (token.type) {
    case "space":
    case "def":
      return "";
    case "hr":
      return "* * *";
    case "code":
      return asCode(token.text, 3, "\n");
    case "html":
      return unlikeBlocks(unlinked(asText(token.text.trim())));
    case "heading":
      return `${"#".repeat(Math.min(6, token["depth"] + within.deeper))} ${spans(token.tokens, within).replaceAll("\n", " ")}`;
    case "blockquote":
      return indented(blocks(token.tokens ?? [], within), "> ");
    case "list":
      return list(token as Tokens.List, within);
    case "table":
      return table(token as Tokens.Table, within);
    default:
      return unlikeBlocks(spans(token.tokens ?? [token], within).trim());
  }
}

function list({ items, ordered, start, loose }: Tokens.List, within: Within): string {
  return items
    .map((item, index) => {
      const mark = ordered ? `${Number(start) + index}. ` : "- ";
      const box = item.task ? `[${item.checked ? "x" : " "}] ` : "";
      const inner = item.tokens.filter(({ type }) => type !== "checkbox");
      const text = box + blocks(inner, within, loose ? "\n\n" : "\n");
      return mark + indented(text, " ".repeat(mark.length)).slice(mark.length);
    })
    .join(loose ? "\n\n" : "\n");
}

function table({ header, rows }: Tokens.Table, within: Within): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const row = (cells: readonly Tokens.TableCell[]) =>
    line(
      cells.map(({ tokens }) =>
        spans(tokens, within)
          .replaceAll("\n", " ")
          .replace(/(?<!\\)\|/g, "\\|"),
      ),
    );
  return [row(header), line(header.map(() => "---")), ...rows.map(row)].join("\n");
}

function spans(tokens: readonly Token[] | undefined, within: Within): string {
  return (tokens ?? []).map((token) => span(token as Tokens.Generic, within)).join("");
}

function span(token: Tokens.Generic, within: Within): string {
  const inner = () => spans(token.tokens, within);
  switch (token.type) {
    case "strong":
      return `**${inner()}**`;
    case "em":
      return `*${inner()}*`;
    case "del":
      return `~~${inner()}~~`;
    case "codespan":
      return asCode(token.text, 1, "");
    case "br":
      return "\\\n";
    case "checkbox":
      return "";
    case "html":
      return unlinked(asText(token.text));
    case "link":
    case "image": {
      const target = linkTarget(token["href"], within.base);
      const text = inner() || asText(decodeEntities(token["href"]));
      return target === undefined ? unlinked(text) : linkTo(text, target);
    }
    default:
      return token.tokens === undefined ? asText(decodeEntities(token.text ?? token.raw)) : inner();
  }
}

function indented(text: string, margin: string): string {
  return text.replace(/^.*$/gm, (line) => (margin + line).trimEnd());
}
