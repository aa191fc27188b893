import { domainToASCII } from "node:url";
import { subscriberMail } from "#model/subscriber.ts";

/** An address as we can write to it, or why we cannot. */
export type ReadAddress =
  | { readonly address: string }
  | { readonly problem: "missing" | "malformed" | "foreignLetters" };

// What a name of a host is written with, in any script; nothing that an address parser would unfold or count with.
const domain = /^[\p{L}\p{M}\p{N}.\u3002-]{1,253}$/u;

// A local part that would be one but for letters of other scripts.
const foreignLocal = /^(?=.*[^\0-\x7f])[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u;

/**
 * The address of mail in what somebody wrote. Domains in other scripts are taken in their form for mail servers
 * (RFC 5891, `xn--…`); local parts in other scripts (RFC 6531) are not, since many servers on the way refuse them.
 */
export function mailOf(written: string): ReadAddress {
  const typed = written.replace(/^[ \t]+|[ \t]+$/g, "");
  if (typed === "") return { problem: "missing" };
  const at = typed.lastIndexOf("@");
  const [local, host] = [typed.slice(0, at), typed.slice(at + 1)];
  if (at < 1 || !domain.test(host)) return { problem: "malformed" };
  if (foreignLocal.test(local)) return { problem: "foreignLetters" };
  const { data: address } = subscriberMail.safeParse(`${local}@${domainToASCII(host)}`);
  return address === undefined ? { problem: "malformed" } : { address };
}
