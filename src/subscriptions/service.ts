import type { SiteSettings } from "#model/site.ts";
import type { SubscriptionSettings } from "#model/subscriptions.ts";
import type { KeyedHash } from "#store/keyed-hash.ts";
import type { Letters } from "#store/letters.ts";
import type { Subscribers } from "#store/subscribers.ts";
import type { Wishes } from "#store/wishes.ts";
import type { Frame } from "#subscriptions/pages/frame.ts";
import type { Publishing } from "#subscriptions/publishing.ts";
import type { KeyRing } from "#subscriptions/tokens.ts";

/** What the verbs of the subscription service stand on. */
export interface SubscriptionService {
  readonly settings: SiteSettings;
  readonly terms: SubscriptionSettings;
  /** Where the status page lives; its forms may be posted here from there. */
  readonly page: string;
  readonly ring: KeyRing;
  /** Hashes networks, so that they can be counted without being kept. */
  readonly hash: KeyedHash;
  readonly subscribers: Pick<Subscribers, "find" | "confirm" | "change" | "leave" | "bounce">;
  readonly wishes: Wishes;
  readonly letters: Pick<Letters, "owe">;
  /** What pages in `language` are shown in. */
  frameIn(language: string): Promise<Frame>;
  /** Where CI may ask that a commit be published; nowhere, if left out. */
  readonly publishing?: Publishing | undefined;
  now(): Date;
  /** Hears of our own faults; readers are only asked to try again. */
  report(error: Error): void;
}
