import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import type { ServicePageVocabulary } from "#render/service-page-vocabulary.ts";
import type { Page, Visit } from "#subscriptions/pages/visit.ts";

/** A page with a title, sentences below it, and what else there is. */
export function saying(title: string, sentences: readonly string[], ...rest: readonly SafeHtml[]): Page {
  const said = joinHtml(sentences.map((sentence) => html`<p class="words">${escapeHtml(sentence)}</p>`));
  const top = html`<div class="title"><h1>${escapeHtml(title)}</h1>${said}</div>`;
  return { title, content: joinHtml([top, ...rest], "\n") };
}

/** A paragraph that leads somewhere. */
export function linkTo(address: string, text: string): SafeHtml {
  return html`<p><a href="${escapeHtml(address)}">${escapeHtml(text)}</a></p>`;
}

/** What is said to every link that we did not make, whatever is wrong with it. */
export function wrongLink({ words, show }: Visit): Promise<Response> {
  const { wrongLink: title, wrongLinkMeaning } = words.servicePages;
  return show(saying(title, [wrongLinkMeaning]), 404);
}

type Refusal = keyof Pick<ServicePageVocabulary, "tooLong" | "noForm" | "foreignForm" | "wrongVerb">;
const statuses = { foreignForm: 403, wrongVerb: 405, tooLong: 413, noForm: 415 } as const;

/** What is said where a request is none that we take. */
export function refuse({ words, show }: Visit, refusal: Refusal): Promise<Response> {
  const { servicePages } = words;
  return show(saying(servicePages.refused, [servicePages[refusal]]), statuses[refusal]);
}
