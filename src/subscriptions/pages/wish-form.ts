import { isDeepStrictEqual } from "node:util";
import { waysOffered } from "#domain/ways-offered.ts";
import { scopeOfInterest, type Way } from "#model/subscriber.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import { addressField } from "#render/subscribing/address-field.ts";
import { choiceFields } from "#render/subscribing/choice-fields.ts";
import { offeredAt } from "#subscriptions/forms/choice.ts";
import type { FilledIn, Problem } from "#subscriptions/forms/wish.ts";
import { linkTo, saying } from "#subscriptions/pages/said.ts";
import type { Page, Visit } from "#subscriptions/pages/visit.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";

type Entered = Pick<FilledIn, "written" | "via" | "choice" | "consents" | "problems">;

const ofAddress: ReadonlySet<Problem> = new Set(["missing", "malformed", "foreignLetters", "hook", "way"]);

function addressPart(
  { words, language }: Visit,
  { settings }: SubscriptionService,
  { written, via, problems }: Entered,
): SafeHtml {
  const { leaveEmpty, problems: sentences } = words.servicePages;
  const { label, type, longest, autocomplete, ways } = addressField(waysOffered(settings), language, via);
  const problem = problems.find((one) => ofAddress.has(one));
  const said =
    problem === undefined
      ? html``
      : html`<p class="problem" id="address-problem">${escapeHtml(sentences[problem])}</p>`;
  const wrong = (problem === undefined ? "" : ' aria-invalid="true" aria-describedby="address-problem"') as SafeHtml;
  return html`${ways}<div class="field chief"><label for="address">${escapeHtml(label)}</label><input id="address" name="address" type="${escapeHtml(type)}" required maxlength="${escapeHtml(String(longest))}" dir="ltr" autocomplete="${escapeHtml(autocomplete)}" autocapitalize="none" spellcheck="false" value="${escapeHtml(written)}"${wrong}>${said}</div>
<div class="trap"><label for="website">${escapeHtml(leaveEmpty)}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>`;
}

function consentField({ words }: Visit, service: SubscriptionService, { consents, problems }: Entered): SafeHtml {
  const isMissing = problems.includes("consent");
  const { consent } = words.servicePages.problems;
  const said = isMissing ? html`<p class="problem" id="consent-problem">${escapeHtml(consent)}</p>` : html``;
  const wrong = (isMissing ? ' aria-invalid="true" aria-describedby="consent-problem"' : "") as SafeHtml;
  const checked = (consents ? " checked" : "") as SafeHtml;
  return html`<div><label class="check"><input type="checkbox" name="consent" value="yes" required${checked}${wrong}> <span dir="auto">${escapeHtml(service.terms.consentText)}</span></label>${said}</div>`;
}

const everything = scopeOfInterest.parse({});

/** The form with which somebody asks to be told, as they filled it in so far. */
export function wishForm(visit: Visit, service: SubscriptionService, entered: Entered): SafeHtml {
  const { words, language, link } = visit;
  const { servicePages } = words;
  const { choice, problems } = entered;
  const others = problems.filter((problem) => problem === "choice" || problem === "language");
  const isOpen = others.length > 0 || !isDeepStrictEqual(choice.scope, everything);
  const said = others.map((problem) => html`<p class="problem">${escapeHtml(servicePages.problems[problem])}</p>`);
  const fields = choiceFields(offeredAt(service.settings, service.now()), language, choice);
  const summary = html`<summary><span class="name">${escapeHtml(servicePages.choice)}</span> <span class="quiet">${escapeHtml(servicePages.choiceMeaning)}</span></summary>`;
  const open = (isOpen ? " open" : "") as SafeHtml;
  return html`<form class="card fields" method="post" action="${escapeHtml(link("subscribe"))}">
${addressPart(visit, service, entered)}
<details class="choice"${open}>${summary}<div class="choices">${joinHtml(said)}${fields}</div></details>
${consentField(visit, service, entered)}
<p><button>${escapeHtml(servicePages.subscribeNow)}</button></p>
</form>
${linkTo(new URL("subscribe/", service.page).href, servicePages.rather)}`;
}

/** What follows a form that was sent and taken. Whatever became of it, whoever sent it reads the same. */
export function askedPage({ words }: Visit, via: Way, length: string): Page {
  const { asked, askedMeaning, nothingCame, hookAsked, hookAskedMeaning, hookNothingCame } = words.servicePages;
  if (via !== "email") return saying(hookAsked, [hookAskedMeaning(length), hookNothingCame]);
  return saying(asked, [askedMeaning(length), nothingCame]);
}
