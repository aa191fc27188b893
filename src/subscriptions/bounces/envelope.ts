import type { KeyRing } from "#subscriptions/tokens.ts";

const word = "bounce+";

/**
 * The address that a letter to one subscriber comes back to (VERP): `bounce+<key>.<subscriber>.<mac>@<domain>`.
 * The MAC keeps others from having somebody suppressed by a report that they wrote themselves.
 */
export function bounceAddress(ring: KeyRing, domain: string): (subscriber: string) => string {
  return (subscriber) => `${word}${ring.signFolded("bounce", subscriber)}@${domain}`;
}

/** The subscriber whose letter came back to one of these words, which may be anything, or undefined if none is ours. */
export function subscriberIn(ring: KeyRing, words: Iterable<string>): string | undefined {
  for (const text of words) {
    for (const [, token = ""] of text.matchAll(/bounce\+([a-z0-9.]{1,60})@/gi)) {
      const subscriber = ring.readFolded("bounce", token);
      if (subscriber !== undefined) return subscriber;
    }
  }
  return undefined;
}

/** The subscriber whom a link to leave names that we once wrote into a letter. */
export function subscriberLeaving(ring: KeyRing, words: Iterable<string>): string | undefined {
  for (const text of words) {
    for (const [, token = ""] of text.matchAll(/\/u\/([A-Za-z0-9._-]{1,110})/g)) {
      const subscriber = ring.read("unsubscribe", token);
      if (subscriber !== undefined) return subscriber;
    }
  }
  return undefined;
}
