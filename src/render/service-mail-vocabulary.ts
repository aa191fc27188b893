/** Words of the letters that the subscription service writes in its own name. */
export interface ServiceMailVocabulary {
  /** Asks whether it was them. */
  readonly confirm: {
    readonly title: string;
    asked(site: string, address: string): string;
    readonly link: string;
    goodUntil(time: string): string;
    /** `after` is a length of time, as it stands after a preposition. */
    doNothing(after: string): string;
  };
  /** Says to who is subscribed that somebody asked once more. */
  readonly known: {
    readonly title: string;
    asked(site: string, address: string): string;
    readonly link: string;
    readonly doNothing: string;
  };
  /** The last letter, after somebody left. */
  readonly farewell: {
    readonly title: string;
    ended(site: string, address: string): string;
    readonly kept: string;
    readonly mistake: string;
    readonly link: string;
  };
  /** All that is held of somebody. */
  readonly export: {
    readonly title: string;
    asked(site: string, address: string): string;
    ledger(id: string): string;
  };
  /** Names of facts; they stand before a colon or above a value. */
  readonly labels: {
    readonly id: string;
    readonly audience: string;
    readonly source: string;
    readonly added: string;
    readonly asked: string;
    readonly confirmed: string;
    readonly agreementVersion: string;
    readonly bounces: string;
  };
  readonly notYet: string;
}
