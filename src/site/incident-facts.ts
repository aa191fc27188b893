import { durationOf, endOf, firstWordAfter } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { lengthOf } from "#render/dates.ts";
import { escapeHtml, type SafeHtml } from "#render/safe-html.ts";
import { dayHtml, momentHtml } from "#site/moments.ts";
import { language, now, words } from "#site/site.ts";
import { fact, type PageFact } from "#site/update-facts.ts";

const { labels, page } = words;

/** What there is to say of a whole incident in a word or two, in the order of time. */
export function factsOfIncident(incident: Incident): PageFact[] {
  const { started, detected, firstNoticed, awareAt, prenotifyAt, impactReason, category, imported } = incident;
  const end = endOf(incident);
  /** Of imported history nobody knows when it was first spoken of. */
  const first = imported === undefined ? firstWordAfter(incident) : undefined;
  const told = prenotifyAt !== undefined && prenotifyAt <= now ? prenotifyAt : undefined;
  return [
    ...fact(labels.started, momentHtml(started)),
    ...fact(page.firstSign, firstNoticed === undefined ? undefined : dayHtml(new Date(firstNoticed))),
    ...fact(labels.detected, detected && momentHtml(detected)),
    ...fact(page.becameAware, differs(awareAt, detected)),
    ...fact(page.contactsTold, told && momentHtml(told)),
    ...fact(labels.ended, end && momentHtml(end)),
    ...fact(labels.duration, end && length(durationOf(incident, now))),
    ...fact(page.firstWord, first === undefined ? undefined : length(first)),
    ...fact(labels.category, escapeHtml(words.categories[category])),
    ...fact(page.impactReason, impactReason === undefined ? undefined : escapeHtml(impactReason)),
  ];
}

function length(milliseconds: number): SafeHtml {
  return escapeHtml(lengthOf(milliseconds, language));
}

/** A moment that is worth saying beside another one. */
function differs(at: Date | undefined, said: Date | undefined): SafeHtml | undefined {
  return at === undefined || at.getTime() === said?.getTime() ? undefined : momentHtml(at);
}
