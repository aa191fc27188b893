import { closedTarget, type Dialect, withoutCalls } from "#render/chat/dialect.ts";

/**
 * Words that a card shows as they are. `{{DATE(…)}}` would be reckoned out and `<at>` could name somebody: both are
 * taken apart by a sign that nobody sees.
 */
export function cardPlain(text: string): string {
  return withoutCalls(text).replace(/\{(?=\{)|\$(?=\{)|<(?=\/?at\b)/gi, "$&\u2060");
}

/** Free text in an Adaptive Card's Markdown. */
export function cardText(text: string): string {
  return cardPlain(text)
    .replace(/[\\`*_~[\]()#]/g, "\\$&")
    .replace(/^(\s*)([-+>])(?=\s)/gm, "$1\\$2")
    .replace(/\n/g, "\n\n");
}

/** What of Markdown an Adaptive Card knows: weight, slope, links and lists. Quotes and code stay words. */
export const cardMarkdown: Dialect = {
  text: cardText,
  strong: (inner) => `**${inner}**`,
  emphasis: (inner) => `_${inner}_`,
  deleted: (inner) => inner,
  code: cardText,
  codeBlock: cardText,
  link: (target, inner) => `[${inner.replace(/\n+/g, " ")}](${closedTarget(target)})`,
  quote: (inner) => inner.replace(/^(?=.)/gm, "› "),
  item: (mark, inner) => `${mark} ${inner}`,
  lineEnd: "\n\n",
};
