import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import { permalink } from "#render/address.ts";
import { oneLine } from "#render/clean-text.ts";
import { utcDateTime } from "#render/dates.ts";
import { type Fact, factOf, factsOf } from "#render/facts.ts";
import { type Spoken, spokenIn } from "#render/spoken.ts";

/** What emailOf needs beside the announcement. */
export interface EmailOptions {
  /** Where the page lives. */
  readonly base: URL;
  /** The subscriber's language. */
  readonly language: string;
  /** Whether the page could not be read back before sending. */
  readonly pageLags: boolean;
  /** The address that ends this subscription; put in as it is, so that it can be exchanged in the composed bytes. */
  readonly unsubscribe: string;
  /** The address where this subscriber chooses what they hear of; put in as it is, too. */
  readonly preferences: string;
  /** `state-prefix` begins subjects with the state, which breaks threads in some readers; `stable` if left out. */
  readonly subject?: "stable" | "state-prefix" | undefined;
}

/** All that both parts of a mail say, in the order they say it: neither can say more than the other. */
export interface Letter {
  readonly spoken: Spoken;
  readonly base: URL;
  readonly site: string;
  readonly subject: string;
  readonly preheader: string;
  readonly state: Fact;
  readonly posted: string;
  /** Sentences that come before everything else: exercise, lagging page. */
  readonly notes: readonly string[];
  readonly wrong: Fact | undefined;
  /** The facts that have no place of their own. */
  readonly facts: readonly Fact[];
  readonly actions: Fact | undefined;
  /** A whole sentence. */
  readonly nextUpdate: string | undefined;
  readonly linkText: string;
  readonly link: string;
  readonly why: string;
  readonly questions: string | undefined;
  readonly preferences: string;
  readonly unsubscribe: string;
}

/** Gathers everything a mail about `announcement` says. */
export function letterOf(announcement: Announcement, settings: SiteSettings, options: EmailOptions): Letter {
  const { base, language, pageLags, unsubscribe, preferences } = options;
  const spoken = spokenIn(announcement, language);
  const { words, title } = spoken;
  const facts = factsOf(announcement, language);
  const state = facts.find(({ key }) => key === "state") ?? { key: "state", label: "", text: "", items: [] };
  const nextUpdate = factOf(facts, "nextUpdate");
  const impact = announcement.impact && words.impactIs[announcement.impact];
  const site = oneLine(settings.name);
  const { advance } = announcement;
  const prefix = options.subject === "state-prefix" ? `${state.text}: ` : "";
  const contact = settings.contact?.email ?? settings.contact?.url;
  return {
    spoken,
    base,
    site,
    subject: `[${site}] ${advance === undefined ? prefix : words.mail.inConfidence}${title}`,
    preheader: [state.text, impact].filter((part) => part !== undefined).join(" · "),
    state,
    posted: `${words.labels.posted} ${utcDateTime(announcement.at, spoken.language)}`,
    notes: [
      ...(announcement.exercise ? [words.exerciseSentence] : []),
      ...(announcement.clock === undefined ? [] : [words.mail.clock[announcement.clock]]),
      ...(advance === undefined
        ? []
        : [words.mail.advance(utcDateTime(advance.publicAt, spoken.language)), words.mail.acknowledge]),
      ...(pageLags && advance === undefined ? [words.pageLags] : []),
    ],
    wrong: factOf(facts, "wrong"),
    facts: facts.filter(({ key }) => key !== "state" && key !== "wrong" && key !== "actions" && key !== "nextUpdate"),
    actions: factOf(facts, "actions"),
    nextUpdate: nextUpdate && words.marks.sentence(words.nextUpdateBy(nextUpdate.text)),
    linkText: linkTextOf(announcement, words.mail),
    link: permalink(base, announcement.path),
    why: words.mail.why(site),
    questions: contact && words.mail.questions(contact),
    preferences,
    unsubscribe,
  };
}

function linkTextOf({ advance, state }: Announcement, mail: Spoken["words"]["mail"]): string {
  if (advance !== undefined) return mail.statusPage;
  return state === "postmortem" ? mail.wholePostmortem : mail.readOnPage;
}
