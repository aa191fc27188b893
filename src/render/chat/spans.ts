import type { Token, Tokens } from "marked";
import type { Dialect } from "#render/chat/dialect.ts";
import { decodeEntities } from "#render/decode-entities.ts";
import { linkTarget } from "#render/link-target.ts";

/** What stands in the lines of a paragraph, in a chat's dialect. */
export function spansIn(tokens: readonly Token[], dialect: Dialect, base: URL, inLink = false): string {
  return joined(tokens)
    .map((span) => spanOf(span, dialect, base, inLink))
    .join("");
}

/** Neighbours that are only words as one: an escape between them must not hide what they say together. */
function joined(tokens: readonly Token[]): Tokens.Generic[] {
  const spans: Tokens.Generic[] = [];
  for (const token of tokens) {
    const words = wordsOf(token);
    const last = spans.at(-1);
    if (words === undefined) spans.push(token as Tokens.Generic);
    else if (last?.type === "words") last["text"] += words;
    else spans.push({ type: "words", raw: "", text: words });
  }
  return spans;
}

function wordsOf(token: Token): string | undefined {
  const span = token as Tokens.Generic;
  if (span.type === "html") return span["text"];
  const isPlain = (span.type === "text" || span.type === "escape") && span.tokens === undefined;
  return isPlain ? decodeEntities(span["text"]).replace(/\n/g, " ") : undefined;
}

function spanOf(span: Tokens.Generic, dialect: Dialect, base: URL, inLink: boolean): string {
  const inner = () => spansIn(span.tokens ?? [], dialect, base, inLink);
  switch (span.type) {
    case "br":
      return dialect.lineEnd;
    case "strong":
      return dialect.strong(inner());
    case "em":
      return dialect.emphasis(inner());
    case "del":
      return dialect.deleted(inner());
    case "codespan":
      return dialect.code(span["text"]);
    case "checkbox":
      return "";
    case "link":
    case "image":
      return linkOf(span, dialect, base, inLink);
    default:
      return span.tokens === undefined ? dialect.text(decodeEntities(span["text"] ?? span.raw)) : inner();
  }
}

/** A link within a link is words: the outer one stays. */
function linkOf(span: Tokens.Generic, dialect: Dialect, base: URL, inLink: boolean): string {
  const target = inLink ? undefined : linkTarget(span["href"], base);
  const words = spansIn(span.tokens ?? [], dialect, base, inLink || target !== undefined);
  const label = words === "" ? dialect.text(decodeEntities(span["href"])) : words;
  return target === undefined ? label : dialect.link(target, label);
}
