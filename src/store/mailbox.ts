import type { Way } from "#model/subscriber.ts";

/** Where dots in the local part mean nothing, and which other name the same mailboxes have. */
const dotless: Readonly<Record<string, string>> = { "gmail.com": "gmail.com", "googlemail.com": "gmail.com" };

/**
 * The mailbox behind an address, as far as its form tells: `ada+news@example.org` comes to `ada@example.org`
 * (RFC 5233 §1). It is for counting what one person gets, never for writing to.
 */
export function mailboxOf(via: Way, address: string): string {
  if (via !== "email") return address;
  const [local = "", domain = ""] = address.toLowerCase().split("@");
  const plain = local.replace(/(?<=.)\+.*$/, "");
  const known = dotless[domain];
  return known === undefined ? `${plain}@${domain}` : `${plain.replaceAll(".", "")}@${known}`;
}
