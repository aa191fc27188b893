import { lookUp, textsLike } from "#delivery/probes/look-up.ts";
import type { NameServer } from "#delivery/probes/surroundings.ts";
import { fail, ok, type Verdict, warn } from "#domain/readiness/item.ts";
import { registrableDomain } from "#domain/readiness/registrable-domain.ts";

/** Whether somebody takes mail for the domain. */
export async function takesMail(names: NameServer, domain: string): Promise<Verdict> {
  const found = await lookUp(() => names.resolveMx(domain));
  const mend = `Publish an MX record for ${domain}: answers and bounces come back to it`;
  if (found.kind !== "found") return fail(`MX of ${domain}: ${found.why}`, mend);
  // RFC 7505: an empty name says that no mail is taken.
  if (found.records.every(({ exchange }) => exchange === "")) return fail(`${domain} says that it takes no mail`, mend);
  return ok(`mail to ${domain} is taken`);
}

/** Whether the domain, or the one it belongs to, says what is done with letters that are not ours (RFC 7489). */
export async function saysWhatIsDone(names: NameServer, domain: string): Promise<Verdict> {
  const mend = "Publish a TXT record there that begins with “v=DMARC1; p=”";
  let found = await textsLike(names, `_dmarc.${domain}`, /^v=DMARC1(?:;|$)/);
  const above = registrableDomain(domain);
  if (found.kind === "nothing" && above !== domain)
    found = await textsLike(names, `_dmarc.${above}`, /^v=DMARC1(?:;|$)/);
  if (found.kind !== "found") return fail(`DMARC of ${domain}: ${found.why}`, mend);
  if (found.records.length > 1)
    return fail(`${domain} has ${found.records.length} DMARC records, and only one counts`, mend);
  const asked = /;\s*p=(none|quarantine|reject)\s*(?:;|$)/.exec(found.records[0] ?? "")?.[1];
  if (asked === undefined) return fail(`DMARC of ${domain} does not say what is done (p=)`, mend);
  if (asked !== "none") return ok(`DMARC of ${domain} asks to ${asked} what is not ours`);
  return warn(
    `DMARC of ${domain} lets pass what is not ours (p=none)`,
    "When its reports look right, ask to quarantine or reject",
  );
}
