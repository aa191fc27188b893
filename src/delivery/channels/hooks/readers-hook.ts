import type { Outcome, Recipient } from "#model/delivery.ts";
import { type HookWay, hookAddress } from "#model/hook-address.ts";
import type { Subscriber } from "#model/subscriber.ts";

/** The webhook that one reader registered. */
export type ReadersHook = Pick<Subscriber, "id" | "language"> & {
  readonly address: URL;
} & (
    | { readonly via: Exclude<HookWay, "webhook"> }
    | {
        readonly via: "webhook";
        /** `whsec_…` */
        readonly secret: string;
      }
  );

/** The webhook of a recipient, or why it is not called: its form is looked at once more before anything leaves. */
export function readersHookOf(recipient: Recipient): ReadersHook | Outcome {
  if (recipient.kind !== "subscriber") throw new TypeError("Readers' webhooks belong to subscribers, not to accounts.");
  return hookOf(recipient.subscriber);
}

/** The same of anybody whose way is known. */
export function hookOf({
  id,
  via,
  address: written,
  language,
  secret,
}: Pick<Subscriber, "id" | "via" | "address" | "language" | "secret">): ReadersHook | Outcome {
  const address = via === "email" ? undefined : hookAddress(via, written);
  if (via === "email" || address === undefined) {
    return { kind: "refused", code: "address", reason: "address is not one of a webhook" };
  }
  const known = { id, language, address: new URL(address) };
  if (via !== "webhook") return { ...known, via };
  if (secret !== undefined) return { ...known, via, secret };
  return { kind: "refused", code: "secret", reason: "there is no secret to sign with, and nothing leaves unsigned" };
}
