import type { Form, Known } from "#site/machine/known.ts";

const path = ".well-known/security.txt";

/**
 * `security.txt` (RFC 9116): where those who found a weakness can write. Where the site names no contact there is none,
 * because the RFC asks for one.
 *
 * It expires a year after the month of the build began. So it changes once a month only, and a page that nobody builds
 * any more stops to promise that somebody reads.
 */
export function securityTxt({ site, now, base, address }: Known): Form[] {
  const { contact, languages } = site.settings;
  const contacts = [
    ...(contact?.email === undefined ? [] : [`mailto:${contact.email}`]),
    ...(contact?.url === undefined ? [] : [contact.url]),
  ];
  if (contacts.length === 0) return [];

  // §2.5.5 recommends less than a year.
  const expires = new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), 1) - 1_000);
  const lines = [
    ...contacts.map((where) => `Contact: ${where}`),
    `Expires: ${expires.toISOString().replace(".000Z", "Z")}`,
    `Preferred-Languages: ${languages.join(", ")}`,
    ...(base.protocol === "https:" ? [`Canonical: ${address(path)}`] : []),
  ];
  return [{ path, text: `${lines.join("\n")}\n` }];
}
