/** `text` so that Markdown shows exactly these characters within a line. */
export function asText(text: string): string {
  return text.replace(/[\\`*[\]<|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&").replace(/&(?=#?\w+;)/g, "\\&");
}

/** Escaped text in which programs that look for bare addresses find none. */
export function unlinked(text: string): string {
  return text.replace(/:(?=\/\/)|(?<=\bwww)\./gi, "\\$&");
}

/** Lines of a paragraph so that none of them begins a heading, a list, a quote or a rule. */
export function unlikeBlocks(paragraph: string): string {
  return paragraph
    .replace(/^[ \t]+/gm, "")
    .replace(/^(?=(?:#{1,6}|[-+])(?:\s|$)|>|[-=_][-=_ ]*$)/gm, "\\")
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/gm, "$1\\");
}

/** Code between as many backticks as it takes, at least `least`; `edge` stands between them and the code. */
export function asCode(code: string, least: number, edge: string): string {
  const runs = code.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(least, ...runs.map(({ length }) => length + 1)));
  const pad = edge === "" && /^`|`$|^ .* $/.test(code) ? " " : edge;
  return fence + pad + code + pad + fence;
}

/** A link whose `text` is Markdown already; `address` is whole and has no blanks. */
export function linkTo(text: string, address: string): string {
  return `[${text}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}
