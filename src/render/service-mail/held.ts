import type { SiteSettings } from "#model/site.ts";
import type { Subscriber } from "#model/subscriber.ts";
import { choicesOf } from "#render/choices.ts";
import { oneLine } from "#render/clean-text.ts";
import { utcDateTime } from "#render/dates.ts";
import type { ShownFact } from "#render/email/parts.ts";
import { wordsFor } from "#render/words.ts";

/** All that is held of one subscriber. */
export interface Held {
  readonly subscriber: Subscriber;
  /** The words they agreed to, where they agreed here. */
  readonly agreement?: string | undefined;
  /** Letters that came back, with their enhanced codes (RFC 3463). */
  readonly bounces: readonly { readonly at: Date; readonly code: string }[];
}

/** What is held, for people. */
export function heldFacts(held: Held, settings: SiteSettings, language: string): ShownFact[] {
  const { subscriber, agreement, bounces } = held;
  const { askedAt } = subscriber;
  const { servicePages: service, serviceMail, quote } = wordsFor(language);
  const { labels, notYet } = serviceMail;
  const time = (at: Date) => utcDateTime(at, language);
  const { version, confirmedAt } = subscriber.consent;
  const facts: readonly [label: string, items: readonly (string | undefined)[]][] = [
    [service.address, [subscriber.address]],
    [labels.id, [subscriber.id]],
    [labels.added, [time(subscriber.createdAt)]],
    [labels.source, [subscriber.source]],
    [labels.asked, [askedAt && time(askedAt)]],
    [labels.confirmed, [confirmedAt === undefined ? notYet : time(confirmedAt)]],
    [service.consent, [agreement && quote(oneLine(agreement))]],
    [labels.agreementVersion, [version]],
    [labels.audience, [subscriber.audience]],
    [labels.bounces, bounces.map(({ at, code }) => `${time(at)} (${code})`)],
  ];
  const said = facts.map(([label, items]) => ({
    ...{ label, items: items.filter((item) => item !== undefined) },
    foreign: label === service.consent,
  }));
  return [...said.filter(({ items }) => items.length > 0), ...choicesOf(subscriber, settings, language)];
}

/** The same for programs. The secret that signs posts to a webhook stays where it is: it opens doors. */
export function heldJson({ subscriber, agreement, bounces }: Held): string {
  const { secret: _, consent, ...held } = subscriber;
  const all = { ...held, consent: { ...consent, words: agreement }, bounces };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}
