import type { AnnouncementState } from "#model/announcement.ts";
import { badges } from "#render/email/colours.ts";
import type { Letter } from "#render/email/letter.ts";
import { mirrored } from "#render/email/mirrored.ts";
import { shortSource } from "#render/email/short-lines.ts";
import { inlineStyles, sheet, styles } from "#render/email/styles.ts";
import type { Fact } from "#render/facts.ts";
import { toHtml } from "#render/markdown.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import { directionOf } from "#render/spoken.ts";

type Part = keyof typeof styles;
const none = html``;

/** `<p>` and its like with the style of one of the letter's parts. */
function part(tag: "p" | "h1" | "h2" | "div", name: Part, classes: string, inner: SafeHtml): SafeHtml {
  const element = escapeHtml(tag);
  return html`<${element} class="${escapeHtml(classes)}" style="${escapeHtml(styles[name])}">${inner}</${element}>\n`;
}

/** The HTML part: inline styles, nothing from elsewhere, readable in the dark and where styles are dropped. */
export function letterHtml(letter: Letter, state: AnnouncementState): SafeHtml {
  const { language } = letter.spoken;
  const page = html`<!doctype html>
<html lang="${escapeHtml(language)}" dir="${escapeHtml(directionOf(language))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(letter.subject)}</title>
<style>
${escapeHtml(sheet)}
</style>
</head>
<body class="page" style="${escapeHtml(styles.body)}">
${part("div", "hidden", "preheader", escapeHtml(letter.preheader))}<table role="presentation" class="page"
 width="100%" cellpadding="0" cellspacing="0" border="0" style="${escapeHtml(styles.outer)}">
<tr><td align="center" style="${escapeHtml(styles.gutter)}">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" align="center"
 style="${escapeHtml(styles.column)}">
<tr><td class="quiet" style="${escapeHtml(styles.site)}">${escapeHtml(letter.site)}</td></tr>
<tr><td bgcolor="${escapeHtml(badges[state].colour)}"
 style="${escapeHtml(`background:${badges[state].colour};${styles.stripe}`)}">&nbsp;</td></tr>
<tr><td class="card" style="${escapeHtml(styles.card)}">
${card(letter, state)}</td></tr>
<tr><td class="quiet" style="${escapeHtml(styles.foot)}">
${foot(letter)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
  return shortSource(directionOf(language) === "rtl" ? mirrored(page) : page);
}

function card(letter: Letter, state: AnnouncementState): SafeHtml {
  const { spoken, wrong, actions, nextUpdate } = letter;
  return joinHtml([
    badge(letter.state, state),
    part("h1", "title", "title ink", unbrokenDate(spoken)),
    part("p", "posted", "quiet", escapeHtml(letter.posted)),
    ...letter.notes.map((note) => part("p", "note", "shade ink", escapeHtml(note))),
    wrong === undefined
      ? none
      : part(
          "p",
          "note",
          "shade ink",
          html`<strong>${escapeHtml(spoken.words.marks.labelled(wrong.label, "").trimEnd())}</strong> ${escapeHtml(wrong.text)}`,
        ),
    part("div", "words", "ink", html`\n${inlineStyles(toHtml(spoken.body, { headings: 3, base: letter.base }))}\n`),
    factTable(letter.facts),
    actions === undefined ? none : list(actions),
    nextUpdate === undefined ? none : part("p", "next", "ink", escapeHtml(nextUpdate)),
    html`<div style="${escapeHtml(styles.action)}"><a class="button" style="${escapeHtml(styles.button)}"
href="${escapeHtml(letter.link)}">${escapeHtml(letter.linkText)}</a></div>\n`,
  ]);
}

function badge({ text }: Fact, state: AnnouncementState): SafeHtml {
  const { colour, shape } = badges[state];
  return html`<span style="${escapeHtml(`background:${colour};${styles.badge}`)}"><span
 aria-hidden="true">${escapeHtml(shape)}&nbsp;</span>${escapeHtml(text)}</span>\n`;
}

/** The title, whose date stays on one line. */
function unbrokenDate({ title, plainTitle }: Letter["spoken"]): SafeHtml {
  const date = title.slice(plainTitle.length).trimStart();
  return html`${escapeHtml(plainTitle)} <span style="white-space:nowrap">${escapeHtml(date)}</span>`;
}

function factTable(facts: readonly Fact[]): SafeHtml {
  if (facts.length === 0) return none;
  const rows = facts.map(
    ({ label, items }) => html`<tr><th scope="row" class="quiet row" style="${escapeHtml(styles.label)}">
${escapeHtml(label)}</th><td class="ink row" style="${escapeHtml(styles.value)}">
${joinHtml(items.map(escapeHtml), "<br>\n")}</td></tr>\n`,
  );
  return html`<table cellpadding="0" cellspacing="0" border="0" style="${escapeHtml(styles.facts)}">
${joinHtml(rows)}</table>\n`;
}

function list({ label, items }: Fact): SafeHtml {
  const entries = items.map((item) => html`<li>${escapeHtml(item)}</li>\n`);
  const styled = inlineStyles(html`<ul>\n${joinHtml(entries)}</ul>\n`);
  return html`${part("h2", "heading", "ink", escapeHtml(label))}${part("div", "words", "ink", styled)}`;
}

function foot({ why, questions, unsubscribe, spoken }: Letter): SafeHtml {
  // The address stays as it came and alone on its line: senders exchange it in the bytes of the composed letter.
  return html`${escapeHtml(why)}<br>
${questions === undefined ? none : html`${escapeHtml(questions)}<br>\n`}<a class="quiet" style="${escapeHtml(styles.footLink)}"
href="${unsubscribe as SafeHtml}"
>${escapeHtml(spoken.words.mail.leaveLink)}</a>
`;
}
