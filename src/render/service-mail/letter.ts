import type { SiteSettings } from "#model/site.ts";
import type { Subscriber } from "#model/subscriber.ts";
import { permalink } from "#render/address.ts";
import { choicesOf } from "#render/choices.ts";
import { oneLine } from "#render/clean-text.ts";
import { lengthOf, utcDateTime } from "#render/dates.ts";
import type { ShownFact } from "#render/email/parts.ts";
import { type Held, heldFacts } from "#render/service-mail/held.ts";
import { wordsFor } from "#render/words.ts";

/** A letter that the subscription service writes in its own name. */
export type ServiceLetter =
  | {
      readonly kind: "confirm";
      readonly subscriber: Pick<Subscriber, "address" | "scope" | "language">;
      /** What they agree to, in our own words. */
      readonly consent: string;
      readonly link: string;
      /** Until when the link is good. */
      readonly goodUntil: Date;
      /** After how long it is erased who never confirms, in milliseconds. */
      readonly forgetAfter: number;
    }
  | {
      readonly kind: "known";
      readonly subscriber: Pick<Subscriber, "address" | "scope" | "language">;
      readonly link: string;
    }
  | { readonly kind: "farewell"; readonly address: string; readonly link: string }
  | { readonly kind: "export"; readonly held: Held; readonly link: string };

/** Whose letters they are. */
export interface ServiceMailOptions {
  /** Where the page lives. */
  readonly base: URL;
  readonly language: string;
}

/** All that both parts of a letter say, in the order they say it. */
export interface SaidLetter {
  readonly language: string;
  readonly site: string;
  readonly subject: string;
  /** What it is. */
  readonly title: string;
  /** Why it comes. */
  readonly opening: string;
  readonly facts: readonly ShownFact[];
  readonly linkText: string;
  readonly link: string;
  readonly notes: readonly string[];
  readonly page: { readonly text: string; readonly address: string };
  readonly questions: string | undefined;
}

/** Gathers everything that a letter says. */
export function saidLetter(letter: ServiceLetter, settings: SiteSettings, options: ServiceMailOptions): SaidLetter {
  const language = spokenHere(options.language);
  const words = wordsFor(language);
  const site = oneLine(settings.name);
  const own = ownWords(letter, settings, site, language);
  const contact = settings.contact?.email ?? settings.contact?.url;
  return {
    ...{ language, site, ...own, link: letter.link },
    subject: `[${site}] ${own.title}`,
    page: { text: words.mail.statusPage, address: permalink(options.base, "") },
    questions: contact && words.mail.questions(contact),
  };
}

/** The language that is really spoken where `language` is asked for. */
function spokenHere(language: string): string {
  return wordsFor(language) === wordsFor("en") ? "en" : language;
}

type OwnWords = Pick<SaidLetter, "title" | "opening" | "facts" | "linkText" | "notes">;

function ownWords(letter: ServiceLetter, settings: SiteSettings, site: string, language: string): OwnWords {
  const words = wordsFor(language);
  const { confirm, known, farewell, export: all } = words.serviceMail;
  switch (letter.kind) {
    case "confirm": {
      const items = [words.quote(oneLine(letter.consent))];
      const agreement = { label: words.servicePages.consent, items, foreign: true };
      return {
        title: confirm.title,
        opening: confirm.asked(site, letter.subscriber.address),
        facts: [...choicesOf(letter.subscriber, settings, language), agreement],
        linkText: confirm.link,
        notes: [
          confirm.goodUntil(utcDateTime(letter.goodUntil, language)),
          confirm.doNothing(lengthOf(letter.forgetAfter, language)),
        ],
      };
    }
    case "known":
      return {
        title: known.title,
        opening: known.asked(site, letter.subscriber.address),
        facts: choicesOf(letter.subscriber, settings, language),
        linkText: known.link,
        notes: [known.doNothing],
      };
    case "farewell":
      return {
        title: farewell.title,
        opening: farewell.ended(site, letter.address),
        facts: [],
        linkText: farewell.link,
        notes: [farewell.kept, farewell.mistake],
      };
    case "export":
      return {
        title: all.title,
        opening: all.asked(site, letter.held.subscriber.address),
        facts: heldFacts(letter.held, settings, language),
        linkText: known.link,
        notes: [all.ledger(letter.held.subscriber.id)],
      };
  }
}
