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
