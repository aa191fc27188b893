import type { ScopeOfInterest, Subscriber, SubscriberState, SuppressionReason, Way } from "#model/subscriber.ts";

/** What is known of somebody before they have an id. */
export interface NewSubscriber {
  /** `email`, if left out. */
  readonly via?: Way | undefined;
  /** Of mail in the plain form of `subscriberMail`; two spellings that differ in case are one mailbox. */
  readonly address: string;
  readonly secret?: string | undefined;
  readonly language?: string | undefined;
  /** Everything, if left out. */
  readonly scope?: ScopeOfInterest | undefined;
  /** `public`, if left out. */
  readonly audience?: Subscriber["audience"] | undefined;
  /** `confirmed`, if left out: whoever is added by an operator consented elsewhere. */
  readonly state?: SubscriberState | undefined;
  /** How they came: `cli`, `import`, `form`. */
  readonly source: string;
  /** When they confirmed elsewhere, if that is known; the moment they are added, if left out. */
  readonly confirmedAt?: Date | undefined;
  /** When they came and when they asked last elsewhere; the moment they are added, if left out. */
  readonly createdAt?: Date | undefined;
  readonly askedAt?: Date | undefined;
  /** The words that they agreed to, if those are known. */
  readonly consent?: string | undefined;
}

/** How many were taken of many that were added. */
export interface AddedMany {
  readonly added: number;
  readonly known: number;
  /** Left, erased, bounced or complained before; they are not written to again. */
  readonly suppressed: number;
}

/** Who asked to be told. Every promise resolves only when the fact is on disk. */
export interface Subscribers {
  /**
   * Adds somebody, or finds who has the address already; that one stays as it is.
   * An operator's own hand lifts a suppression: they know why they write it again.
   */
  add(subscriber: NewSubscriber, now: Date): Promise<{ readonly subscriber: Subscriber; readonly added: boolean }>;
  /**
   * Adds many at once; those who are known stay as they are, and those who are suppressed stay out.
   * With `ask`, everybody who comes in as pending is owed the letter that asks whether it was them.
   */
  addAll(subscribers: readonly NewSubscriber[], now: Date, how?: { readonly ask?: boolean }): Promise<AddedMany>;
  find(id: string): Promise<Subscriber | undefined>;
  findByAddress(via: Way, address: string): Promise<Subscriber | undefined>;
  /** Those who are to be told, page by page, by id: a million of them never stand in memory together. */
  confirmed(pageSize?: number): AsyncIterable<readonly Subscriber[]>;
  /** Everybody, whatever their state, page by page, by id. */
  all(pageSize?: number): AsyncIterable<readonly Subscriber[]>;
  /** How many there are, in one state or in all, of one audience or of all. */
  count(state?: SubscriberState, audience?: Subscriber["audience"]): Promise<number>;
  /**
   * They confirm that it was them. It lifts what suppressed them: who confirms wants to hear, and the address works.
   * Undefined if nobody waits under that id, or asked before `notBefore`.
   */
  confirm(id: string, notBefore: Date, now: Date): Promise<Subscriber | undefined>;
  /** What they want to hear from now on, and in which language. False if there is nobody. */
  change(id: string, wishes: Pick<Subscriber, "scope" | "language">): Promise<boolean>;
  /**
   * Erases somebody and keeps a keyed hash of their address, so that no list that comes in again brings them back.
   * Nothing else of them stays but deliveries under an id that means nobody.
   * It answers who they were, once.
   */
  leave(id: string, reason: SuppressionReason, now: Date): Promise<Subscriber | undefined>;
  /**
   * A letter came back, with this enhanced code (RFC 3463), for a reason that may pass; `leave`s with `bounced` when that
   * was so on days enough. A code that is about us, such as 5.7.1, is kept and never counted against them.
   */
  bounce(id: string, code: string, now: Date): Promise<"kept" | "suppressed" | "nobody">;
  /** How many letters came back since then for a fault of ours. */
  returnedForUs(since: Date): Promise<number>;
  /** Why an address must not be written to, if it must not. */
  suppressionOf(via: Way, address: string): Promise<SuppressionReason | undefined>;
  /** Erases who never confirmed since `before`, bounces before it and caps that are over; answers how many people. */
  forgetPending(before: Date): Promise<number>;
  /** Writes what still waits and closes the store underneath. */
  close(): Promise<void>;
}
