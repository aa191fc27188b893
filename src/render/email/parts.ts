import { mirrored } from "#render/email/mirrored.ts";
import { shortSource } from "#render/email/short-lines.ts";
import { inlineStyles, sheet, styles } from "#render/email/styles.ts";
import type { Fact } from "#render/facts.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import { directionOf } from "#render/spoken.ts";

type Part = keyof typeof styles;

/** What a mail shows of a fact: its name, and what is so, thing by thing. */
export interface ShownFact extends Pick<Fact, "label" | "items"> {
  /** Words in a language of their own, which may run the other way. */
  readonly foreign?: boolean | undefined;
}

/** No markup at all. */
export const none = html``;

/** `<p>` and its like with the style of one of the letter's parts. */
export function part(tag: "p" | "h1" | "h2" | "div", name: Part, classes: string, inner: SafeHtml): SafeHtml {
  const element = escapeHtml(tag);
  return html`<${element} class="${escapeHtml(classes)}" style="${escapeHtml(styles[name])}">${inner}</${element}>\n`;
}

/** Facts as rows, the name beside what is so. */
export function factTable(facts: readonly ShownFact[]): SafeHtml {
  if (facts.length === 0) return none;
  const rows = facts.map(
    ({ label, items, foreign }) => html`<tr><th scope="row" class="quiet row" style="${escapeHtml(styles.label)}">
${escapeHtml(label)}</th><td class="ink row" style="${escapeHtml(styles.value)}">
${joinHtml(items.map(foreign ? isolated : escapeHtml), "<br>\n")}</td></tr>\n`,
  );
  return html`<table cellpadding="0" cellspacing="0" border="0" style="${escapeHtml(styles.facts)}">
${joinHtml(rows)}</table>\n`;
}

/** Text whose marks stay where its own letters want them. */
function isolated(text: string): SafeHtml {
  return html`<span dir="auto">${escapeHtml(text)}</span>`;
}

/** A fact below a heading of its own, thing by thing. */
export function factList({ label, items }: ShownFact): SafeHtml {
  const entries = items.map((item) => html`<li>${escapeHtml(item)}</li>\n`);
  const styled = inlineStyles(html`<ul>\n${joinHtml(entries)}</ul>\n`);
  return html`${part("h2", "heading", "ink", escapeHtml(label))}${part("div", "words", "ink", styled)}`;
}

/** The one thing that a letter asks its reader to do. */
export function button(link: string, text: string): SafeHtml {
  return html`<div style="${escapeHtml(styles.action)}"><a class="button" style="${escapeHtml(styles.button)}"
href="${escapeHtml(link)}">${escapeHtml(text)}</a></div>\n`;
}

/** What stands in the frame that all mails have in common. */
export interface Framed {
  readonly language: string;
  readonly subject: string;
  readonly preheader: string;
  readonly site: string;
  /** The colour of the stripe above the card. */
  readonly colour: string;
  readonly card: SafeHtml;
  readonly foot: SafeHtml;
}

/** A whole HTML part: inline styles, nothing from elsewhere, readable in the dark and where styles are dropped. */
export function frame({ language, subject, preheader, site, colour, card, foot }: Framed): SafeHtml {
  const page = html`<!doctype html>
<html lang="${escapeHtml(language)}" dir="${escapeHtml(directionOf(language))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(subject)}</title>
<style>
${escapeHtml(sheet)}
</style>
</head>
<body class="page" style="${escapeHtml(styles.body)}">
${part("div", "hidden", "preheader", escapeHtml(preheader))}<table role="presentation" class="page"
 width="100%" cellpadding="0" cellspacing="0" border="0" style="${escapeHtml(styles.outer)}">
<tr><td align="center" style="${escapeHtml(styles.gutter)}">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" align="center"
 style="${escapeHtml(styles.column)}">
<tr><td class="quiet" style="${escapeHtml(styles.site)}">${escapeHtml(site)}</td></tr>
<tr><td bgcolor="${escapeHtml(colour)}"
 style="${escapeHtml(`background:${colour};${styles.stripe}`)}">&nbsp;</td></tr>
<tr><td class="card" style="${escapeHtml(styles.card)}">
${card}</td></tr>
<tr><td class="quiet" style="${escapeHtml(styles.foot)}">
${foot}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
  return shortSource(directionOf(language) === "rtl" ? mirrored(page) : page);
}
