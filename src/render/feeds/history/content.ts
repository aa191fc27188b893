import type { Announcement } from "#model/announcement.ts";
import type { Window } from "#model/time.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import { plainBody } from "#render/statuspage/body.ts";
import { wordsFor } from "#render/words.ts";

// Clients find states by matching this markup letter for letter, so it stays English whatever the page speaks.
const english = wordsFor("en");
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** What Statuspage writes into an entry: a paragraph for each thing said. `said` is newest first. */
export function contentOf(said: readonly Announcement[], base: URL): SafeHtml {
  const window = said.find((one) => one.window !== undefined)?.window;
  const paragraphs = said.map((one, index) => paragraphOf(one, said[index + 1], base));
  return joinHtml([...(window === undefined ? [] : [windowLine(window)]), ...paragraphs]);
}

function paragraphOf(announcement: Announcement, before: Announcement | undefined, base: URL): SafeHtml {
  const { at, state } = announcement;
  const label = before?.state === state ? english.kinds.update : english.states[state];
  const text = joinHtml(plainBody(announcement, base).split("\n").map(escapeHtml), "<br />");
  return html`<p><small>${dayOf(at)}, ${timeOf(at)} UTC</small><br><strong>${escapeHtml(label)}</strong> - ${text}</p>`;
}

function windowLine({ start, end }: Window): SafeHtml {
  const isOneDay = start.toISOString().slice(0, 10) === end.toISOString().slice(0, 10);
  const until = isOneDay ? timeOf(end) : html`${dayOf(end)}, ${timeOf(end)}`;
  return html`<p><strong>THIS IS A SCHEDULED EVENT ${dayOf(start)}, ${timeOf(start)} - ${until} UTC</strong></p>`;
}

function dayOf(at: Date): SafeHtml {
  const month = escapeHtml(months[at.getUTCMonth()] ?? "");
  return html`${month} <var data-var='date'>${escapeHtml(String(at.getUTCDate()))}</var>`;
}

function timeOf(at: Date): SafeHtml {
  return html`<var data-var='time'>${escapeHtml(at.toISOString().slice(11, 16))}</var>`;
}
