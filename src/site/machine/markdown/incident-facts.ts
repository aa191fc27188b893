import { namedIn } from "#domain/site-index.ts";
import { spansOf } from "#domain/spans.ts";
import { durationOf, endOf, firstWordAfter, impactAt, latestUpdate } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { lengthOf, utcDateTime, utcDay } from "#render/dates.ts";
import type { Known } from "#site/machine/known.ts";
import type { Line } from "#site/machine/markdown/text.ts";

/** How an incident stands, and what there is to say of the whole of it, in the order of time. */
export function standing(incident: Incident, { words, now, language }: Known): Line[] {
  const { started, detected, firstNoticed, awareAt, prenotifyAt, impactReason, category } = incident;
  const { labels, page } = words;
  const impact = impactAt(incident, now);
  const end = endOf(incident);
  const first = incident.imported === undefined ? firstWordAfter(incident) : undefined;
  const line = (label: string, text: string | undefined): Line[] => (text === undefined ? [] : [{ label, text }]);
  const moment = (label: string, at: Date | undefined) => line(label, at && utcDateTime(at, language));
  return [
    ...line(labels.state, words.states[latestUpdate(incident)?.status ?? "investigating"]),
    ...line(labels.impact, impact && words.impacts[impact]),
    ...moment(labels.started, started),
    ...line(page.firstSign, firstNoticed && utcDay(new Date(firstNoticed), language)),
    ...moment(labels.detected, detected),
    ...moment(page.becameAware, awareAt?.getTime() === detected?.getTime() ? undefined : awareAt),
    ...moment(page.contactsTold, prenotifyAt !== undefined && prenotifyAt <= now ? prenotifyAt : undefined),
    ...moment(labels.ended, end),
    ...line(labels.duration, end && lengthOf(durationOf(incident, now), language)),
    ...line(page.firstWord, first === undefined ? undefined : lengthOf(first, language)),
    ...line(labels.category, words.categories[category]),
    ...line(page.impactReason, impactReason),
    ...line(page.dataController, incident.dataController),
  ];
}

/** What an incident did to each component from when until when. */
export function courses(incident: Incident, { site, words, language }: Known): Line[] {
  const named = namedIn(incident);
  const time = (at: number) => utcDateTime(new Date(at), language);
  return site.settings.components
    .filter(({ id }) => named.has(id))
    .flatMap(({ id, name }) => {
      const stretches = spansOf(site, id)
        .filter((span) => span.incident === incident.id)
        .map(({ status, from, to }) => {
          const when = Number.isFinite(to) ? words.fromTo(time(from), time(to)) : words.page.since(time(from));
          return `${words.componentStatuses[status]}, ${when}`;
        });
      return stretches.length === 0 ? [] : [{ label: name, text: stretches.join("; ") }];
    });
}
