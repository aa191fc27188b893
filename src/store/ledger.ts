import type { DeliveryKey, DeliveryState, Outcome } from "#model/delivery.ts";

/** Who claims, and until when the claim holds. */
export interface Claimant {
  /** Random for every run. */
  readonly owner: string;
  /** How long a claim holds, in milliseconds; then nobody can know how the call ended. */
  readonly lease: number;
}

/** One row of the ledger. */
export interface Entry extends DeliveryKey {
  readonly state: DeliveryState;
  /** How many calls were made. */
  readonly attempts: number;
  /** How many of them nobody knows the end of: `sent` with any of these may have been seen twice. */
  readonly unknowns: number;
  readonly receipt?: string | undefined;
  /** Where the world can see it, if it can. */
  readonly url?: string | undefined;
  /** Why it is not sent, in words and codes that hold nothing private. */
  readonly reason?: string | undefined;
  readonly retryAt?: Date | undefined;
  readonly changedAt: Date;
}

/** Something that was published: what must not change any more, by its hash. */
export interface PublishedRecord {
  /** `incidents/<id>`, `incidents/<id>/<stem>`, `notices/<id>` and so on. */
  readonly id: string;
  readonly hash: string;
}

/** The memory of whom we told what. Every promise resolves only when the fact is on disk. */
export interface Ledger {
  /** Whether it never heard of anything: nothing adopted, nothing delivered, and not one run that published. */
  isEmpty(): Promise<boolean>;
  /**
   * Takes the right to make this call, durable before it resolves: undefined if another has it or it is done.
   * What may be claimed has no row, is `excluded` no more, is `deferred` and due, or is `unknown`
   * (whether that one is repeated is the channel's word, which the planner heard). A call that another left
   * `attempting` is nobody's, however old, until `expire` called it `unknown`.
   */
  claim(key: DeliveryKey, claimant: Claimant, now: Date): Promise<Entry | undefined>;
  /**
   * Records how the call ended. What was told stays told: nothing but `sent` changes a row that is settled already.
   *
   * @throws if it was never claimed: that is a fault of Openline.
   */
  settle(key: DeliveryKey, outcome: Outcome, now: Date): Promise<void>;
  /**
   * Records, without a call, why there was none. Rows that were told (`sent`, `unknown`, `adopted`), `refused` ones
   * and those that are under way stay as they are.
   */
  mark(keys: readonly DeliveryKey[], state: DeliveryState, reason: string, now: Date): Promise<void>;
  /** Takes history as told: announcements by id, on every channel and for every recipient. */
  adopt(announcements: readonly string[], now: Date): Promise<void>;
  adopted(): Promise<ReadonlySet<string>>;
  /** Every entry of one announcement on one channel, by recipient. */
  entries(announcement: string, channel: string): Promise<ReadonlyMap<string, Entry>>;
  /** Entries in one state, or all, oldest change first, for `openline ledger list`. */
  list(state?: DeliveryState): Promise<readonly Entry[]>;
  /** A person's word on an `unknown` entry. False if there is no such entry in that state. */
  resolve(key: DeliveryKey, as: "sent" | "refused" | "deferred", now: Date): Promise<boolean>;
  /**
   * Makes `unknown` what was left `attempting`: by owners whose lease is over, or by all owners,
   * which only somebody who knows them dead may say (the holder of the publish lock). Returns how many.
   */
  expire(now: Date, dead: "leases" | "all"): Promise<number>;
  /** Receipts of deliveries that were sent to one recipient, for threads: announcement id to receipt. */
  receipts(announcements: readonly string[], channel: string, recipient: string): Promise<ReadonlyMap<string, string>>;
  /** What was published, by record id: its hash. */
  published(): Promise<ReadonlyMap<string, string>>;
  /** Remembers that something was published, be it nothing new; `commit` only if everything of it was. */
  publish(records: readonly PublishedRecord[], commit: string | undefined, now: Date): Promise<void>;
  /** The newest commit that was published whole. */
  publishedCommit(): Promise<string | undefined>;
  /** Writes what still waits and closes the store underneath. */
  close(): Promise<void>;
}
