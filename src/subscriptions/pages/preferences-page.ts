import type { Subscriber } from "#model/subscriber.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import { choiceFields } from "#render/subscribing/choice-fields.ts";
import { offeredAt } from "#subscriptions/forms/choice.ts";
import { linkTo, saying } from "#subscriptions/pages/said.ts";
import type { Page, Visit } from "#subscriptions/pages/visit.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";

/** Something that one button does, under a heading that says what. */
function act(heading: string, meaning: string, button: SafeHtml, address: string): SafeHtml {
  return html`<section><h2>${escapeHtml(heading)}</h2><p>${escapeHtml(meaning)}</p>
<form method="post" action="${escapeHtml(address)}">${button}</form></section>`;
}

/**
 * What somebody hears of, to be changed, and the ways out. It never shows whose it is, since letters are forwarded.
 * `said` stands above: that it is saved, or what could not be.
 */
export function preferencesPage(
  visit: Visit,
  { settings, ring, now }: SubscriptionService,
  { id, scope, language }: Pick<Subscriber, "id" | "scope" | "language">,
  ...said: readonly SafeHtml[]
): Page {
  const { words, link } = visit;
  const w = words.servicePages;
  const token = ring.sign("preferences", id);
  const fields = choiceFields(offeredAt(settings, now()), visit.language, {
    scope,
    language: language ?? visit.language,
  });
  const button = (text: string, by = html``) => html`<button${by}>${escapeHtml(text)}</button>`;
  return saying(
    w.preferences,
    [w.choiceMeaning],
    joinHtml(said),
    html`<form class="card fields" method="post" action="${escapeHtml(link(`preferences/${token}`))}">
<div class="choices">${fields}</div>
<p>${button(w.save)}</p></form>`,
    act(
      w.leave,
      w.leaveMeaning,
      button(w.leave, html` name="by" value="page"`),
      link(`u/${ring.sign("unsubscribe", id)}`),
    ),
    act(w.kept, w.keptMeaning, button(w.sendKept), link(`export/${token}`)),
    act(w.erase, w.eraseMeaning, button(w.eraseNow), link(`erase/${token}`)),
  );
}

/** What is said to a link of somebody who is not here any more. */
export function gonePage({ words, link }: Visit): Page {
  const { gone, goneMeaning, again } = words.servicePages;
  return saying(gone, [goneMeaning], linkTo(link("subscribe"), again));
}
