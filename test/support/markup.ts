/** Everything that the Markdown renderer may write, attribute for attribute. */
const allowed = new RegExp(
  [
    "</?(?:h[1-6]|p|strong|em|del|code|pre|blockquote|ul|ol|li|table|thead|tbody|tr|th|td)>",
    "</a>",
    "<(?:br|hr) />",
    '<ol start="\\d+">',
    '<a href="(?:https://[^/"<>\\s&]|mailto:)(?:[^"<>\\s&]|&amp;|&#39;)*" rel="noopener">',
  ].join("|"),
  "g",
);

/**
 * What in `html` is neither one of the few allowed tags, letter for letter, nor text in which nothing can begin a tag.
 * It is stricter than any parser: what passes here has no second reading, in whatever program.
 */
export function strayMarkup(html: string): string[] {
  const text = html.replace(allowed, "");
  return text.match(/[<>][^<>]{0,60}|&(?!(?:amp|lt|gt|quot|#39);)[^;]{0,20}/g) ?? [];
}
