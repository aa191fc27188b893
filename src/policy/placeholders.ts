/** A span in brackets, with its brackets. */
export interface Span {
  readonly text: string;
  readonly offset: number;
}

/** What stands in brackets and is no link, picture, footnote or box to tick; of nested brackets the innermost. */
export function spansIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: span, index } of text.matchAll(/\[[^[\]\n]+\]/g)) {
    const next = text[index + span.length];
    const isLink = next === "(" || next === "[" || "!]".includes(text[index - 1] ?? " ");
    // At most three blanks stand before one (CommonMark §4.7), so that no line is looked through again and again.
    const isDefinition = next === ":" && /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, index - 4), index));
    if (isLink || isDefinition || /^\[(?:\^.*|[ xX])\]$/.test(span)) continue;
    spans.push({ text: span, offset: index });
  }
  return spans;
}

/** Everything that is to be filled in when one of the templates is used. */
export function placeholdersOf(templates: readonly { readonly body: string }[]): ReadonlySet<string> {
  return new Set(templates.flatMap(({ body }) => spansIn(body).map(({ text }) => text)));
}
