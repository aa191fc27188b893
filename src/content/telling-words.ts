import type { SiteSettings } from "#model/site.ts";

/** What makes people look twice at a name that they see by chance. */
const trouble = `
  abuse alert attack backdoor blackmail botnet breach bypass compromise confidential credential crisis csrf cve cwe
  danger ddos defect disclos emergency embargo espionage exfil expos exploit extort failure firewall forensic fraud
  gdpr hack hijack hostile incident inject insider intrusion investigat leak loss lost malicious malware mitigat oauth
  outage passwd password patch pentest phish pii postmortem privacy private privilege ransom rce rogue rootkit scam
  secret secur sensitive severe sqli ssrf steal stolen theft threat token trojan unauth urgent victim violation virus
  vuln xss zeroday
`
  .trim()
  .split(/\s+/);

/** Shorter words stand by chance in innocent ones: “api” in “rapid”. */
const shortest = 4;

const squashed = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Names that would tell what an embargoed folder is about: the site, its components, vendors, what only we know. */
export function namesThatTell({ name, components, groups, policy }: SiteSettings): string[] {
  const known = [...components, ...groups].flatMap((one) => [one.id, one.name]);
  const former = components.flatMap(({ formerly = [] }) => formerly.map((before) => before.name));
  return [name, ...known, ...former, ...policy.words.vendors, ...policy.words.internal];
}

/**
 * The first word in `name` that tells of trouble, or of one of the names in `avoid`; undefined where it is innocuous.
 *
 * @param avoid Names as they are written; each of their words counts, and all of them together.
 */
export function tellingWord(name: string, avoid: readonly string[]): string | undefined {
  const whole = squashed(name);
  const parts = new Set(wordsOf(name));
  const tells = (word: string) => {
    if (word.length < shortest) return parts.has(word);
    // “payment” tells of “payments”.
    return whole.includes(word.length > shortest ? word.replace(/s$/, "") : word);
  };
  return trouble.find(tells) ?? avoid.flatMap((known) => [squashed(known), ...wordsOf(known)]).find(tells);
}
