import type { Recipient } from "#model/delivery.ts";
import type { Subscriber } from "#model/subscriber.ts";
import { mailAddress } from "#model/text.ts";

/**
 * The subscriber whom a letter goes to, or undefined if the address has not the plain form that every header takes:
 * it is looked at once more before it leaves, because lenient parsers read several addresses into one.
 */
export function readerOf(recipient: Recipient): Subscriber | undefined {
  if (recipient.kind !== "subscriber") throw new TypeError("Letters go to subscribers; this recipient is an account.");
  const { via, address } = recipient.subscriber;
  // Some mail systems decode an encoded-word (RFC 2047) even in an address, and send to what comes out.
  const isPlain = via === "email" && mailAddress.safeParse(address).success && !address.includes("=?");
  return isPlain ? recipient.subscriber : undefined;
}
