import type { Unsent } from "#delivery/service-mail/mailer.ts";
import type { UnsentPost } from "#delivery/service-post/poster.ts";
import type { SiteSettings } from "#model/site.ts";
import type { Subscriber } from "#model/subscriber.ts";
import type { SubscriptionSettings } from "#model/subscriptions.ts";
import { permalink } from "#render/address.ts";
import { type ServiceLetter, serviceMailOf } from "#render/service-mail.ts";
import type { Evidence } from "#store/evidence.ts";
import type { OwedLetter } from "#store/letters.ts";
import type { Subscribers } from "#store/subscribers.ts";
import { type KeyRing, tokenAddress } from "#subscriptions/tokens.ts";

/** What the words of the service's own letters are made from. */
export interface LetterSources {
  readonly settings: SiteSettings;
  readonly terms: SubscriptionSettings;
  /** Where the page lives. */
  readonly base: URL;
  readonly ring: KeyRing;
  readonly subscribers: Pick<Subscribers, "find">;
  readonly evidence: Evidence;
}

interface Composed {
  readonly id: string;
  readonly letter: ServiceLetter;
  readonly subscriber: Subscriber | undefined;
  readonly language: string;
}

/**
 * What is owed, as things stand now; undefined where it means nothing any more: who was to confirm has confirmed,
 * asked too long ago or is gone.
 */
async function composed(owed: OwedLetter, sources: LetterSources, now: Date): Promise<Composed | undefined> {
  const subscriber = await sources.subscribers.find(owed.subscriber);
  const language = subscriber?.language ?? owed.language ?? sources.settings.languages[0] ?? "en";
  const letter = await meant(owed, subscriber, language, sources);
  if (letter === undefined || (letter.kind === "confirm" && letter.goodUntil <= now)) return undefined;
  return { id: `${owed.number}/${owed.owedSince.getTime()}`, letter, subscriber, language };
}

/** What is owed to the address of a webhook or a chat, or undefined where it means nothing any more. */
export async function composePost(
  owed: OwedLetter,
  sources: LetterSources,
  now: Date,
): Promise<UnsentPost | undefined> {
  const known = await composed(owed, sources, now);
  if (known === undefined) return undefined;
  const { id, letter, subscriber, language } = known;
  const to = subscriber ?? { id: owed.subscriber, via: owed.via, address: owed.address };
  return { id, letter, to, language, sentAt: now };
}

/** The letter that is owed to an address of mail, or undefined where it means nothing any more. */
export async function composeLetter(owed: OwedLetter, sources: LetterSources, now: Date): Promise<Unsent | undefined> {
  const { settings, terms, base, ring } = sources;
  const known = await composed(owed, sources, now);
  if (known === undefined) return undefined;
  const { id, letter, subscriber, language } = known;
  return {
    id,
    subscriber: owed.subscriber,
    to: subscriber?.address ?? owed.address,
    mail: serviceMailOf(letter, settings, { base, language }),
    ...(subscriber?.state === "confirmed" && {
      unsubscribe: tokenAddress(ring, terms.address, "unsubscribe")(owed.subscriber),
    }),
    sentAt: now,
  };
}

async function meant(
  { kind, subscriber: id, address }: OwedLetter,
  subscriber: Subscriber | undefined,
  language: string,
  { settings, terms, base, ring, evidence }: LetterSources,
): Promise<ServiceLetter | undefined> {
  const linkTo = (purpose: "confirm" | "preferences") => tokenAddress(ring, terms.address, purpose)(id);
  if (kind === "farewell") return { kind, address, link: permalink(base, subscribePage(settings, language)) };
  if (subscriber === undefined) return undefined;
  const agreement = subscriber.consent.version && (await evidence.agreement(subscriber.consent.version));
  switch (kind) {
    case "confirm": {
      const { state, askedAt } = subscriber;
      if (state !== "pending" || askedAt === undefined) return undefined;
      const goodUntil = new Date(askedAt.getTime() + terms.confirmWithin);
      const { forgetAfter } = terms;
      return {
        kind,
        subscriber,
        consent: agreement ?? terms.consentText,
        link: linkTo("confirm"),
        goodUntil,
        forgetAfter,
      };
    }
    case "known":
      return { kind, subscriber, link: linkTo("preferences") };
    case "export":
      return {
        kind,
        held: { subscriber, agreement, bounces: await evidence.bounces(id) },
        link: linkTo("preferences"),
      };
  }
}

/** The page's own form, in the reader's language where the page is built in it. */
function subscribePage({ languages }: SiteSettings, language: string): string {
  const isBuilt = languages.slice(1).includes(language);
  return isBuilt ? `${language}/subscribe/` : "subscribe/";
}
