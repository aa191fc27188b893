declare const safe: unique symbol;

/** HTML that was made here, from words that were escaped or sanitised. Nothing else may be put into a page as HTML. */
export type SafeHtml = string & { readonly [safe]: true };

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** `text` as HTML that shows exactly these characters, also inside of an attribute's quotes. */
export function escapeHtml(text: string): SafeHtml {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character) as SafeHtml;
}

/** Markup with parts that are safe already: `` html`<p>${escapeHtml(title)}</p>` ``. Anything else is a type error. */
export function html(markup: TemplateStringsArray, ...parts: readonly SafeHtml[]): SafeHtml {
  return markup.map((text, index) => text + (parts[index] ?? "")).join("") as SafeHtml;
}

/** Several pieces of markup as one. */
export function joinHtml(pieces: readonly SafeHtml[], between = ""): SafeHtml {
  return pieces.join(between) as SafeHtml;
}
