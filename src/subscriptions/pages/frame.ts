import { createHash } from "node:crypto";
import { inlineOf } from "#render/headers/inline.ts";
import { escapeHtml, type SafeHtml } from "#render/safe-html.ts";

/** A whole page that wants nothing but a title and its content. */
export interface Frame {
  fill(title: string, content: SafeHtml): string;
  /** The Content-Security-Policy that it needs: its own styles, forms to ourselves, nothing else. */
  readonly policy: string;
}

const titleMark = "<!--openline:title-->";
const contentMark = "<!--openline:content-->";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The two halves around `mark`, or undefined where it does not stand exactly once. */
function around(html: string, mark: string): readonly [string, string] | undefined {
  const [before, after, ...more] = html.split(mark);
  return before === undefined || after === undefined || more.length > 0 ? undefined : [before, after];
}

/**
 * The frame that `html` is, or undefined if it does not say where title and content belong.
 * Its forms tell their origin and no more: a referrer policy of `no-referrer` would make browsers hide the origin
 * that forms are checked by.
 */
export function frameOf(html: string): Frame | undefined {
  const page = html.replace(/(<meta name="referrer" content=")[^"]*"/, '$1strict-origin"');
  const [head, rest] = around(page, titleMark) ?? [];
  const [middle, end] = around(rest ?? "", contentMark) ?? [];
  if (head === undefined || middle === undefined || end === undefined) return undefined;

  const { styles, forms } = inlineOf(page);
  const policy = [
    "default-src 'none'",
    `style-src ${styles.map(hashOf).join(" ")}`,
    `form-action ${["'self'", ...new Set(forms)].join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
  return { policy, fill: (title, content) => [head, escapeHtml(title), middle, content, end].join("") };
}
