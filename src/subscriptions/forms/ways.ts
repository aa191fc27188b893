import { hookAddress } from "#model/hook-address.ts";
import { mailOf } from "#model/mail-address.ts";
import type { Way } from "#model/subscriber.ts";

/** An address as we can reach it, or why we cannot. */
export type ReadAddress = ReturnType<typeof mailOf> | { readonly problem: "hook" };

/**
 * The address that somebody wrote, for the way they chose, or what is wrong with its form. Where a webhook leads is
 * not looked at here: it would tell strangers what there is in our network, and how fast.
 */
export function addressFor(via: Way, written: string): ReadAddress {
  if (via === "email") return mailOf(written);
  const address = hookAddress(via, written);
  return address === undefined ? { problem: "hook" } : { address };
}
