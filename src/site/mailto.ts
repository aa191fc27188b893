import { escapeHtml, html, type SafeHtml } from "#render/safe-html.ts";

/** A mail address as a link. */
export function mailto(address: string): SafeHtml {
  return html`<a href="mailto:${escapeHtml(address)}">${escapeHtml(address)}</a>`;
}
