import { createHash } from "node:crypto";
import { pageState } from "#domain/component-status.ts";
import { isOngoing, latestUpdate } from "#domain/timeline.ts";
import { componentStatuses } from "#model/component.ts";
import { badgeColours } from "#render/badge.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import { directionOf } from "#render/spoken.ts";
import type { Form, Known } from "#site/machine/known.ts";
import { incidentTitle } from "#site/machine/markdown/incident.ts";
import { tintOf } from "#site/machine/tint.ts";

/** How many open incidents a banner has room for. */
const most = 3;

/** The same colours where the embedding page is dark. */
const onDark: typeof badgeColours = {
  label: "#9ba5b0",
  operational: "#57c98f",
  under_maintenance: "#86b4ff",
  degraded_performance: "#e5b54a",
  partial_outage: "#ff9a62",
  major_outage: "#ff8080",
};
const coloured = (colours: typeof badgeColours) =>
  componentStatuses.map((status) => `[data-status=${status}]{--state:${colours[status]}}`).join("");
const style =
  ":root{color-scheme:light dark;font:15px/1.4 system-ui,sans-serif}" +
  "body{margin:0;padding:.6rem .9rem;border-inline-start:.4rem solid var(--state)}" +
  "h1,p,ul{margin:0;padding:0;font-size:1em;list-style:none;overflow-wrap:anywhere}a{color:inherit}p{font-size:.85em}" +
  `${coloured(badgeColours)}@media(prefers-color-scheme:dark){${coloured(onDark)}}`;
const hash = createHash("sha256").update(style).digest("base64");

/**
 * `embed/`: the state as a banner that others may frame. It has no script, and its links open outside of the frame,
 * because no other page of ours may be framed.
 */
export function embed(known: Known): Form {
  const { site, now, language, words, address } = known;
  const { name, sample } = site.settings;
  const open = site.incidents.filter((incident) => isOngoing(incident, now)).reverse();
  const { indicator } = pageState(site, now);
  const lines = open.slice(0, most).map((incident) => {
    const state = words.states[latestUpdate(incident)?.status ?? "investigating"];
    const to = outside(address(`incidents/${incident.id}/`), incidentTitle(incident, known));
    return html`<li>${escapeHtml(state)}: <bdi>${to}</bdi></li>\n`;
  });
  const rest =
    open.length > most
      ? html`<li>${outside(address(""), words.page.ongoing)} (${escapeHtml(String(open.length))})</li>\n`
      : html``;
  return {
    path: "embed/index.html",
    text: html`<!doctype html>
<html lang="${escapeHtml(language)}" dir="${escapeHtml(directionOf(language))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${escapeHtml(hash)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${words.headlines[indicator]} – ${words.page.nameOf(name)}`)}</title>
<link rel="canonical" href="${escapeHtml(address(""))}">
<link rel="alternate" type="application/atom+xml" title="${escapeHtml(words.feed.title(name))}" href="${escapeHtml(new URL(address("atom.xml")).pathname)}">
<style>${style as SafeHtml}</style>
</head>
<body data-status="${escapeHtml(tintOf[indicator])}">
<main>
<h1>${outside(address(""), words.page.nameOf(name))}: ${escapeHtml(words.headlines[indicator])}</h1>
${lines.length === 0 ? html`` : html`<ul>\n${joinHtml([...lines, rest])}</ul>\n`}${sample === true ? html`<p>${escapeHtml(words.page.sample)}</p>\n` : html``}</main>
</body>
</html>
`,
  };
}

function outside(to: string, text: string): SafeHtml {
  return html`<a href="${escapeHtml(to)}" target="_blank" rel="noopener">${escapeHtml(text)}</a>`;
}
