import type { ScopeOfInterest, Subscriber, SubscriberState } from "#model/subscriber.ts";

/** What is known of somebody before they have an id. */
export interface NewSubscriber {
  /** In the plain form of `mailAddress`; two spellings that differ in case are one mailbox. */
  readonly email: string;
  readonly language?: string | undefined;
  /** Everything, if left out. */
  readonly scope?: ScopeOfInterest | undefined;
  /** `public`, if left out. */
  readonly audience?: Subscriber["audience"] | undefined;
  /** `confirmed`, if left out: whoever is added by an operator consented elsewhere. */
  readonly state?: SubscriberState | undefined;
  /** How they came: `cli`, `import`, `form`. */
  readonly source: string;
}

/** Who asked to be told. Every promise resolves only when the fact is on disk. */
export interface Subscribers {
  /** Adds somebody, or finds who has the address already; that one stays as it is. */
  add(subscriber: NewSubscriber, now: Date): Promise<{ readonly subscriber: Subscriber; readonly added: boolean }>;
  /** Adds many at once; those who are known stay as they are. */
  addAll(subscribers: readonly NewSubscriber[], now: Date): Promise<{ readonly added: number; readonly known: number }>;
  find(id: string): Promise<Subscriber | undefined>;
  findByEmail(email: string): Promise<Subscriber | undefined>;
  /** Those who are to be told, page by page, by id: a million of them never stand in memory together. */
  confirmed(pageSize?: number): AsyncIterable<readonly Subscriber[]>;
  /** Everybody, whatever their state, page by page, by id. */
  all(pageSize?: number): AsyncIterable<readonly Subscriber[]>;
  /** How many there are, in one state or in all. */
  count(state?: SubscriberState): Promise<number>;
  /**
   * An operator's word: erases somebody. Nothing of them stays but deliveries under an id that means nobody.
   * False if there is nobody.
   */
  remove(id: string): Promise<boolean>;
  /** A reader's own word that they want to hear no more: they are erased. False if there is nobody. */
  unsubscribe(id: string, now: Date): Promise<boolean>;
  /** Writes what still waits and closes the store underneath. */
  close(): Promise<void>;
}
