import { bounceAddress } from "#subscriptions/bounces/envelope.ts";
import { type KeyRing, tokenAddress } from "#subscriptions/tokens.ts";

/** What is signed for each subscriber in letters and posts. */
export interface LetterLinks {
  /** Where a subscriber leaves with one click. */
  readonly unsubscribe: (subscriber: string) => string;
  /** Where a subscriber chooses what to hear of. */
  readonly preferences: (subscriber: string) => string;
  /** The address at `domain` that a letter to one subscriber comes back to. */
  readonly returnPath: (domain: string, subscriber: string) => string;
}

/** Those links of the service at `address`. */
export function letterLinks(ring: KeyRing, address: string): LetterLinks {
  return {
    unsubscribe: tokenAddress(ring, address, "unsubscribe"),
    preferences: tokenAddress(ring, address, "preferences"),
    returnPath: (domain, subscriber) => bounceAddress(ring, domain)(subscriber),
  };
}
