import type { Component, Group } from "#model/component.ts";
import { type ScopeOfInterest, scopeOfInterest } from "#model/subscriber.ts";
import { impacts } from "#model/update.ts";
import { languageName } from "#render/language-name.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import { fieldset, select, type Tick, ticks } from "#render/subscribing/fields.ts";
import { type Vocabulary, wordsFor } from "#render/words.ts";

/** What readers can choose from. */
export interface Offer {
  /** Without those that are retired. */
  readonly components: readonly Component[];
  readonly groups: readonly Group[];
  /** The languages that letters are written in. */
  readonly languages: readonly string[];
}

/** What somebody has chosen. */
export interface Choice {
  readonly scope: ScopeOfInterest;
  readonly language?: string | undefined;
}

const nothing: Choice = { scope: scopeOfInterest.parse({}) };

/**
 * The fields of a form in which readers choose what they hear of, in `language`, filled in with what they chose before:
 * `components`, `groups` and `kinds` (repeated), `updates`, `atLeast` and, where there are several, `language`.
 */
export function choiceFields(offer: Offer, language: string, choice: Choice = nothing): SafeHtml {
  const words = wordsFor(language);
  const { servicePages, impactIs } = words;
  const { scope } = choice;
  const fromImpact = impacts.map((value) => {
    const { anyImpact, orWorse } = servicePages;
    if (value === "none") return { value, words: anyImpact };
    return { value, words: value === "critical" ? impactIs[value] : orWorse(impactIs[value]) };
  });
  const inLanguage = offer.languages.map((tag) => ({ value: tag, words: languageName(tag), lang: tag }));
  const chosenLanguage = choice.language ?? language;
  return joinHtml([
    ...(offer.components.length > 1 ? [componentFields(offer, words, scope)] : []),
    html`<div class="pair">${kindFields(words, scope)}${frequencyFields(words, scope)}`,
    select(servicePages.leastImpact, "atLeast", scope.atLeast, fromImpact),
    inLanguage.length > 1 ? select(servicePages.language, "language", chosenLanguage, inLanguage) : html``,
    html`</div>`,
  ]);
}

/** Group by group; who ticks a whole group hears of what is added to it, too. */
function componentFields({ components, groups }: Offer, { page, servicePages }: Vocabulary, scope: ScopeOfInterest) {
  const box = (name: "components" | "groups", value: string, words: string): Tick => ({
    ...{ name, value, label: html`<bdi>${escapeHtml(words)}</bdi>`, isTicked: scope[name].includes(value) },
  });
  const boxes = (members: readonly Component[]) => members.map(({ id, name }) => box("components", id, name));
  const sets = groups.map(({ id, name }) => {
    const members = components.filter(({ group }) => group === id);
    if (members.length === 0) return html``;
    const whole = box("groups", id, servicePages.wholeGroup(name));
    return fieldset(html`<bdi>${escapeHtml(name)}</bdi>`, ticks([whole, ...boxes(members)]));
  });
  const alone = components.filter(({ group }) => !groups.some(({ id }) => id === group));
  const rest = alone.length === 0 ? html`` : ticks(boxes(alone));
  return fieldset(escapeHtml(page.components), html`<div class="sets">${joinHtml(sets)}${rest}</div>`);
}

function kindFields({ page, servicePages }: Vocabulary, { kinds }: ScopeOfInterest): SafeHtml {
  const named = [
    ["incident", page.incidents],
    ["maintenance", page.maintenances],
    ["notice", page.notices],
    ["postmortem", page.postmortems],
  ] as const;
  const boxes = named.map(([value, label]) => ({
    ...{ name: "kinds", value, label: escapeHtml(label), isTicked: kinds.includes(value) },
  }));
  return fieldset(escapeHtml(servicePages.kinds), ticks(boxes));
}

function frequencyFields({ servicePages }: Vocabulary, { updates }: ScopeOfInterest): SafeHtml {
  const named = [
    ["all", servicePages.eachUpdate],
    ["first-and-last", servicePages.firstAndLast],
  ] as const;
  const buttons = named.map(([value, label]) => ({
    ...{ name: "updates", value, label: escapeHtml(label), isTicked: updates === value },
  }));
  return fieldset(escapeHtml(servicePages.howOften), ticks(buttons, "radio"));
}
