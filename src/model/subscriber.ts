import { z } from "zod";
import { language, slug } from "#model/ids.ts";
import { mailAddress } from "#model/text.ts";
import { impact } from "#model/update.ts";

/** What a subscriber wants to hear of. Empty lists mean everything. */
export const scopeOfInterest = z.strictObject({
  components: z.array(slug).max(1_000).default([]),
  groups: z.array(slug).max(100).default([]),
  kinds: z
    .array(z.enum(["incident", "maintenance", "notice", "postmortem"]))
    .max(4)
    .default([]),
  atLeast: impact.default("none"),
  updates: z.enum(["all", "first-and-last"]).default("all"),
});
export type ScopeOfInterest = z.output<typeof scopeOfInterest>;

export const subscriberStates = ["pending", "confirmed", "unsubscribed", "suppressed"] as const;
export type SubscriberState = (typeof subscriberStates)[number];

/** How somebody can be told: a letter, or a post to an address of their own. */
export const ways = ["email", "webhook", "slack", "discord", "teams"] as const;
export type Way = (typeof ways)[number];

/** Why somebody must not be written to, even if their address comes in again. */
export const suppressionReasons = ["left", "erased", "bounced", "complained"] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** An address of mail as subscribers have it: its domain in lower case, its local part as they wrote it. */
export const subscriberMail = mailAddress.transform((address) => {
  const at = address.lastIndexOf("@");
  return address.slice(0, at) + address.slice(at).toLowerCase();
});

/** What somebody hears: everything, exercises only, or disclosures before the public does. */
export const audiences = ["public", "test", "security-contacts"] as const;

/** Somebody whom `openline subscribers add` adds. */
export const addedByHand = z.strictObject({
  email: subscriberMail,
  language: language.optional(),
  audience: z.enum(audiences).default("public"),
});

/** That somebody agreed, to which words, and when they confirmed that it was them. */
export interface Consent {
  /** Names the words they agreed to; absent where they agreed elsewhere. */
  readonly version?: string | undefined;
  readonly confirmedAt?: Date | undefined;
}

/** Somebody who asked to be told. */
export interface Subscriber {
  /** Random, and the only name that the ledger and addresses in mails know. */
  readonly id: string;
  readonly via: Way;
  /** An address of mail; for the other ways the address of a webhook, which is a secret. */
  readonly address: string;
  /** What signs posts to their webhook, as Standard Webhooks write it: `whsec_…`. */
  readonly secret?: string | undefined;
  readonly language?: string | undefined;
  readonly scope: ScopeOfInterest;
  readonly audience: (typeof audiences)[number];
  readonly state: SubscriberState;
  readonly source: string;
  readonly createdAt: Date;
  /** When they asked last, if they asked by a form: a link to confirm is good for so long from then. */
  readonly askedAt?: Date | undefined;
  readonly consent: Consent;
}
