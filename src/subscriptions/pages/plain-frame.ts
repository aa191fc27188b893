import { escapeHtml, html, type SafeHtml } from "#render/safe-html.ts";
import { directionOf } from "#render/spoken.ts";
import { type Frame, frameOf } from "#subscriptions/pages/frame.ts";

const style = `
:root{color-scheme:light dark}
body{font:1.125rem/1.5 system-ui,sans-serif;max-inline-size:40rem;margin:8vh auto;padding-inline:1rem}
h1{line-height:1.2}
h2{margin-block:2rem .25rem}
.fields{display:grid;gap:1.25rem}
button,input,select{font:inherit}
button,.field input,.field select{min-height:2.75rem;padding-inline:.9rem}
.choices,.field{display:grid;gap:.35rem}
.choices{gap:1.25rem}
.field input,.field select{inline-size:100%;box-sizing:border-box}
fieldset{margin:0;padding:0;border:0}
fieldset fieldset{margin-block-start:.75rem}
legend,.field>label,.problem,.chosen dt{font-weight:600;padding:0}
.check{display:flex;gap:.6rem;padding-block:.25rem}
.check input{inline-size:1.2rem;block-size:1.2rem;flex:none}
.chosen dd{margin:0}
.trap{display:none}
` as SafeHtml;

/** The frame for when the page was built without one, or not at all. */
export function plainFrame(language: string, owner: { readonly name: string; readonly address: string }): Frame {
  const opening = html`<html lang="${escapeHtml(language)}" dir="${escapeHtml(directionOf(language))}">`;
  const link = html`<p><a href="${escapeHtml(owner.address)}">${escapeHtml(owner.name)}</a></p>`;
  const frame = frameOf(`<!doctype html>
${opening}<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title><!--openline:title--></title><meta name="robots" content="noindex"><style>${style}</style></head>
<body><main><!--openline:content--></main>${link}</body></html>`);
  if (frame === undefined) throw new TypeError("the plain frame has no place for title and content");
  return frame;
}
