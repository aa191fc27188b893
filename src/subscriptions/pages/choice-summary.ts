import type { Subscriber } from "#model/subscriber.ts";
import { choicesOf } from "#render/choices.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import type { Visit } from "#subscriptions/pages/visit.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";

/** What somebody chose to hear of; never their address, since letters with links to it are forwarded. */
export function choiceSummary(
  { language, words }: Visit,
  { settings }: SubscriptionService,
  chosen: Pick<Subscriber, "scope" | "language">,
): SafeHtml {
  const lines = choicesOf(chosen, settings, language).map(
    ({ label, items }) =>
      html`<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(words.marks.things(items))}</dd></div>`,
  );
  return html`<dl class="chosen">${joinHtml(lines)}</dl>`;
}
