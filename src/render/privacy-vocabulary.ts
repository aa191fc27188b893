/** What is kept of somebody who gets letters. */
export type Kept = "address" | "choice" | "consent" | "number" | "deliveries";

/** Words of the privacy notice. */
export interface PrivacyVocabulary {
  readonly title: string;
  readonly intro: string;

  readonly reading: string;
  readonly noTraces: string;
  /** Only where the page keeps copies for times without a network. */
  readonly copies: string;
  readonly hostSees: string;

  readonly kept: string;
  readonly keptThings: Readonly<Record<Kept, string>>;
  /** Only where readers can register webhooks. */
  readonly keptSecret: string;
  keptNetwork(length: string): string;

  readonly why: string;
  readonly purpose: string;
  readonly agreedTo: string;
  readonly noTracking: string;
  readonly passedOn: string;

  readonly howLong: string;
  forgotten(length: string): string;
  readonly untilYouLeave: string;
  readonly hashStays: string;
  readonly deliveriesStay: string;

  readonly rights: string;
  readonly ownHand: string;
  readonly anythingElse: string;

  readonly answers: string;
  readonly controller: string;
  readonly officer: string;
  readonly authority: string;
}
