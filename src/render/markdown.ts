import { Marked, type Tokens } from "marked";
import sanitizeHtml from "sanitize-html";
import { cleanText } from "#render/clean-text.ts";
import { decodeEntities } from "#render/decode-entities.ts";
import { linkTarget } from "#render/link-target.ts";
import { escapeHtml, type SafeHtml } from "#render/safe-html.ts";

export { escapeHtml, type SafeHtml } from "#render/safe-html.ts";

interface MarkdownOptions {
  /** The level that `#` becomes; 3 if left out, below a page's and a section's heading. */
  readonly headings?: number;
  /** Where the page lives: makes `/paths` of our own whole. Without it they are shown, but lead nowhere. */
  readonly base?: URL;
}

// The second wall. What the renderer writes passes; whatever slipped through the first is dropped here.
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "br",
    "hr",
    "strong",
    "em",
    "del",
    "code",
    "pre",
    "blockquote",
  ].concat(["ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a"]),
  allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
  allowedSchemes: ["https", "mailto"],
  allowProtocolRelative: false,
  disallowedTagsMode: "escape",
  transformTags: { a: sanitizeHtml.simpleTransform("a", { rel: "noopener" }) },
};

/**
 * Markdown as HTML that can stand on the page, in mails and in feeds.
 *
 * HTML in Markdown is shown as the text it is, so that nothing a writer typed is lost; images become links; titles of
 * links are dropped, because a text that only a mouse finds is not said on every medium.
 */
export function toHtml(markdown: string, { headings = 3, base }: MarkdownOptions = {}): SafeHtml {
  const rendered = rendererFor(headings, base).parse(cleanText(markdown), { async: false });
  return sanitizeHtml(rendered, allowed).trim() as SafeHtml;
}

function rendererFor(headings: number, base: URL | undefined): Marked {
  // A link within a link is no HTML: the outer one, which was written as a link, stays.
  let inLink = false;
  const link = (href: string, inner: () => string) => {
    const target = inLink ? undefined : linkTarget(href, base);
    if (target === undefined) return inner();
    inLink = true;
    const words = inner();
    inLink = false;
    return `<a href="${escapeHtml(target)}" rel="noopener">${words}</a>`;
  };
  return new Marked({
    renderer: {
      html({ text, block }: Tokens.HTML | Tokens.Tag) {
        return block ? `<p>${escapeHtml(text.trim())}</p>\n` : escapeHtml(text);
      },
      heading({ tokens, depth }: Tokens.Heading) {
        const level = Math.min(6, depth - 1 + headings);
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      text(token: Tokens.Text | Tokens.Escape) {
        if ("tokens" in token && token.tokens !== undefined) return this.parser.parseInline(token.tokens);
        return escapeHtml(decodeEntities(token.text));
      },
      code: ({ text }: Tokens.Code) => `<pre><code>${escapeHtml(text)}\n</code></pre>\n`,
      codespan: ({ text }: Tokens.Codespan) => `<code>${escapeHtml(text)}</code>`,
      checkbox: ({ checked }: Tokens.Checkbox) => (checked ? "[x] " : "[ ] "),
      link({ href, tokens }: Tokens.Link) {
        return link(href, () => this.parser.parseInline(tokens));
      },
      image({ href, tokens }: Tokens.Image) {
        return link(href, () => this.parser.parseInline(tokens) || escapeHtml(decodeEntities(href)));
      },
      tablecell({ tokens, header }: Tokens.TableCell) {
        const tag = header ? "th" : "td";
        return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>\n`;
      },
    },
  });
}
