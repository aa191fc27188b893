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

/** What fields and choices need beside the page's own styles; colours come from the page where it has them. */
const style = `
fieldset{margin:0;padding:0;border:0;display:grid;gap:.25rem}
fieldset fieldset{padding-inline-start:1.75rem}
legend{font-weight:600;padding:0;margin-block-end:.25rem}
.check{display:flex;gap:.6rem;align-items:center;min-height:2rem}
.check input{inline-size:1.2rem;block-size:1.2rem;flex:none;margin:0}
.field{display:grid;gap:.35rem}
.field>label{font-weight:600}
.field input,.field select{inline-size:100%;max-inline-size:26rem;box-sizing:border-box}
.problem{color:var(--major_outage,#bd1f2b);margin:0;font-weight:600}
.chosen{display:grid;gap:.5rem;margin:0}
.chosen dt{font-weight:600}
.chosen dd{margin:0}
.trap{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
form+form,form+section,section+section{margin-block-start:1.5rem}
`;

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
  const styled = html
    .replace("</head>", `<style>${style}</style></head>`)
    .replace(/(<meta name="referrer" content=")[^"]*"/, '$1strict-origin"');
  const [head, rest] = around(styled, titleMark) ?? [];
  const [middle, end] = around(rest ?? "", contentMark) ?? [];
  if (head === undefined || middle === undefined || end === undefined) return undefined;

  const { styles, forms } = inlineOf(styled);
  const policy = [
    "default-src 'none'",
    `style-src ${styles.map(hashOf).join(" ")}`,
    `form-action ${["'self'", ...new Set(forms)].join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
  return { policy, fill: (title, content) => [head, escapeHtml(title), middle, content, end].join("") };
}
