import type { AnnouncementState } from "#model/announcement.ts";
import { badges } from "#render/email/colours.ts";
import type { Letter } from "#render/email/letter.ts";
import { button, factList, factTable, frame, none, part } from "#render/email/parts.ts";
import { inlineStyles, styles } from "#render/email/styles.ts";
import type { Fact } from "#render/facts.ts";
import { toHtml } from "#render/markdown.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";

/** The HTML part of a mail about an announcement. */
export function letterHtml(letter: Letter, state: AnnouncementState): SafeHtml {
  const { subject, preheader, site, spoken } = letter;
  const { colour } = badges[state];
  return frame({
    ...{ subject, preheader, site, colour, language: spoken.language },
    card: card(letter, state),
    foot: foot(letter),
  });
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
    part("div", "words", "ink", html`\n${bodyOf(letter)}\n`),
    factTable(letter.facts),
    actions === undefined ? none : factList(actions),
    nextUpdate === undefined ? none : part("p", "next", "ink", escapeHtml(nextUpdate)),
    button(letter.link, letter.linkText),
  ]);
}

/** The words; their headings begin right below the title, whichever level their writer began with. */
function bodyOf({ spoken, base }: Letter): SafeHtml {
  const depths = [...spoken.body.matchAll(/^ {0,3}(#{1,6})\s/gm)].map(([, marks = ""]) => marks.length);
  const headings = depths.length === 0 ? 2 : 3 - Math.min(...depths);
  return inlineStyles(toHtml(spoken.body, { headings, base }));
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

function foot({ why, questions, unsubscribe, preferences, spoken }: Letter): SafeHtml {
  const { chooseLink, leaveLink } = spoken.words.mail;
  // The addresses stay as they came and alone on their lines: senders exchange them in the bytes of the composed letter.
  return html`${escapeHtml(why)}<br>
${questions === undefined ? none : html`${escapeHtml(questions)}<br>\n`}${footLink(preferences, chooseLink)} &nbsp;·&nbsp;
${footLink(unsubscribe, leaveLink)}
`;
}

function footLink(address: string, words: string): SafeHtml {
  return html`<a class="quiet" style="${escapeHtml(styles.footLink)}"
href="${address as SafeHtml}"
>${escapeHtml(words)}</a>`;
}
