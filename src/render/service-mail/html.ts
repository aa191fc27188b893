import { ownColour } from "#render/email/colours.ts";
import { button, factTable, frame, none, part } from "#render/email/parts.ts";
import { styles } from "#render/email/styles.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import type { SaidLetter } from "#render/service-mail/letter.ts";

/** The HTML part, in the frame that all mails have. */
export function serviceHtml(letter: SaidLetter): SafeHtml {
  const { language, subject, site } = letter;
  return frame({
    ...{ language, subject, site, preheader: letter.opening, colour: ownColour },
    card: joinHtml([
      part("h1", "ownTitle", "title ink", escapeHtml(letter.title)),
      part("div", "words", "ink", escapeHtml(letter.opening)),
      factTable(letter.facts),
      button(letter.link, letter.linkText),
      ...letter.notes.map((note) => part("p", "aside", "quiet", escapeHtml(note))),
    ]),
    foot: foot(letter),
  });
}

function foot({ page, questions }: SaidLetter): SafeHtml {
  return html`<a class="quiet" style="${escapeHtml(styles.footLink)}"
href="${escapeHtml(page.address)}">${escapeHtml(page.text)}</a>
${questions === undefined ? none : html`<br>${escapeHtml(questions)}\n`}`;
}
