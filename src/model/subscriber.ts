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

/** A row of `openline subscribers import`: a CSV file with these columns. */
export const subscriberRow = z.strictObject({
  email: mailAddress.transform((address) => {
    const at = address.lastIndexOf("@");
    return address.slice(0, at) + address.slice(at).toLowerCase();
  }),
  language: language.optional(),
  components: z.array(slug).default([]),
  audience: z.enum(["public", "test", "security-contacts"]).default("public"),
});

/** Somebody who asked to be told. */
export interface Subscriber {
  /** Random, and the only name that the ledger and addresses in mails know. */
  readonly id: string;
  readonly email: string;
  readonly language?: string | undefined;
  readonly scope: ScopeOfInterest;
  readonly audience: "public" | "test" | "security-contacts";
  readonly state: SubscriberState;
  readonly source: string;
  readonly createdAt: Date;
}
