import type { Indicator } from "#domain/component-status.ts";
import type { AnnouncementState, SubjectKind } from "#model/announcement.ts";
import type { ComponentStatus } from "#model/component.ts";
import type { Category } from "#model/incident.ts";
import type { Notice } from "#model/notice.ts";
import type { Impact } from "#model/update.ts";
import type { PageVocabulary } from "#render/page-vocabulary.ts";
import type { PrivacyVocabulary } from "#render/privacy-vocabulary.ts";
import type { PunctuationVocabulary } from "#render/punctuation-vocabulary.ts";
import type { SearchVocabulary } from "#render/search-vocabulary.ts";
import type { ServiceMailVocabulary } from "#render/service-mail-vocabulary.ts";
import type { ServicePageVocabulary } from "#render/service-page-vocabulary.ts";

/**
 * Every fixed word that readers meet, in one language. Times, lengths and names come in ready to be shown.
 * English says all of it; another language is its files in `languages/`, and what it leaves out is said in English.
 */
export interface Vocabulary {
  readonly states: Readonly<Record<AnnouncementState, string>>;
  /** What a state means, in a sentence, for legends. */
  readonly stateMeanings: Readonly<Record<AnnouncementState, string>>;
  readonly kinds: Readonly<Record<"update" | "correction" | "handover", string>>;
  readonly impacts: Readonly<Record<Impact, string>>;
  /** On its own: `Major impact`. */
  readonly impactIs: Readonly<Record<Impact, string>>;
  /** In the middle of a sentence: `major impact`. */
  readonly impactWithin: Readonly<Record<Impact, string>>;
  readonly componentStatuses: Readonly<Record<ComponentStatus, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly noticeKinds: Readonly<Record<Notice["kind"], string>>;
  readonly subjects: Readonly<Record<SubjectKind | "postmortem", string>>;
  /** The first line of the first page. */
  readonly headlines: Readonly<Record<Indicator, string>>;
  readonly dataEffects: Readonly<Record<"read" | "changed" | "lost" | "possibly_read", string>>;
  readonly actionStates: Readonly<Record<"open" | "done" | "dropped", string>>;
  readonly bases: Readonly<Record<"observed" | "reported" | "suspected", string>>;

  /** Names of facts; they stand before a colon or above a value. */
  readonly labels: Readonly<
    Record<
      | "state"
      | "impact"
      | "components"
      | "nextUpdate"
      | "window"
      | "duration"
      | "actions"
      | "wrong"
      | "posted"
      | "started"
      | "detected"
      | "ended"
      | "category"
      | "cause"
      | "workaround"
      | "scope"
      | "dataAffected"
      | "timeline"
      | "outcome"
      | "verified"
      | "lingering"
      | "dataLoss"
      | "reportDue"
      | "related"
      | "causes"
      | "whatWorked"
      | "whatDidNot"
      | "actionItems"
      | "owner"
      | "due"
      | "credit"
      | "summary",
      string
    >
  >;

  /** `Checkout: partial outage`. */
  componentIs(name: string, status: ComponentStatus): string;
  /** `Resolved (correction)`. */
  stateAs(state: string, remark: string): string;
  readonly exercise: string;
  readonly exerciseSentence: string;

  /** `from` until `to`, in the middle of a sentence. */
  fromTo(from: string, to: string): string;
  length(days: number, hours: number, minutes: number): string;

  nextUpdateBy(time: string): string;
  nextUpdateOverdue(time: string, late: string): string;
  /** The end of an incident that took so long: `Resolved after 1 hour 48 minutes`. */
  resolvedAfter(length: string): string;
  lastedFor(length: string): string;
  firstUpdateAfter(length: string): string;
  quote(text: string): string;

  /** What is said where the page may not show these words yet. */
  readonly pageLags: string;
  readonly pageLagsShort: string;

  readonly mail: {
    readonly readOnPage: string;
    readonly wholePostmortem: string;
    why(site: string): string;
    /** Followed by the address itself, as is `leave`. */
    readonly choose: string;
    readonly chooseLink: string;
    readonly leave: string;
    readonly leaveLink: string;
    questions(where: string): string;
    /** Goes before subjects of what is not public yet. */
    readonly inConfidence: string;
    advance(publicAt: string): string;
    readonly acknowledge: string;
    /** What goes before words that the clock repeats. */
    readonly clock: Readonly<Record<"reminder" | "begins", string>>;
    readonly statusPage: string;
  };
  readonly serviceMail: ServiceMailVocabulary;
  readonly feed: {
    title(site: string): string;
    description(site: string): string;
    componentTitle(site: string, component: string): string;
    incidentTitle(site: string, incident: string): string;
  };
  readonly marks: PunctuationVocabulary;
  readonly page: PageVocabulary;
  readonly searching: SearchVocabulary;
  readonly privacy: PrivacyVocabulary;
  readonly servicePages: ServicePageVocabulary;
}
