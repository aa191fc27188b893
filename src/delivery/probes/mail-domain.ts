import { type Found, lookUp, textsOf } from "#delivery/probes/look-up.ts";
import type { NameServer } from "#delivery/probes/surroundings.ts";
import { fail, ok, type Verdict, warn } from "#domain/readiness/item.ts";
import { registrableDomain } from "#domain/readiness/registrable-domain.ts";

/** Whether somebody takes mail for each of the domains: the sender's, and where bounces go. */
export async function takesMail(names: NameServer, domains: readonly string[]): Promise<Verdict> {
  for (const domain of new Set(domains)) {
    const found = await lookUp(() => names.resolveMx(domain));
    const mend = `Publish an MX record for ${domain}: answers and bounces come back to it`;
    if (found.kind !== "found") return fail(`MX of ${domain}: ${found.why}`, mend);
    // RFC 7505: an empty name says that no mail is taken.
    if (found.records.every(({ exchange }) => exchange === ""))
      return fail(`${domain} says that it takes no mail`, mend);
  }
  return ok(`mail to ${[...new Set(domains)].join(", ")} is taken`);
}

/** Whether the sender's domain says who may send in its name (RFC 7208): one record, which does not let in everybody. */
export async function saysWhoSends(names: NameServer, domain: string): Promise<Verdict> {
  const mend = "Publish one TXT record that begins with “v=spf1” and names your mail server";
  const found = only(await textsOf(names, domain), /^v=spf1(?: |$)/i);
  if (found.kind !== "found") return fail(`SPF of ${domain}: ${found.why}`, mend);
  const [record = ""] = found.records;
  if (found.records.length > 1)
    return fail(`${domain} has ${found.records.length} SPF records, and only one counts`, mend);
  if (/(?:^| )\+?all(?: |$)/i.test(record)) return fail(`SPF of ${domain} lets everybody send`, "End it with “-all”");
  return ok(`SPF of ${domain} says who may send`);
}

/** Whether the domain, or the one it belongs to, says what is done with letters that are not ours (RFC 7489). */
export async function saysWhatIsDone(names: NameServer, domain: string): Promise<Verdict> {
  const mend = "Publish a TXT record there that begins with “v=DMARC1; p=”";
  let found = only(await textsOf(names, `_dmarc.${domain}`), /^v=DMARC1(?:;|$)/);
  const above = registrableDomain(domain);
  if (found.kind === "nothing" && above !== domain) found = only(await textsOf(names, `_dmarc.${above}`), /^v=DMARC1/);
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

/** Of the texts of a name those that are meant. */
function only(found: Found<readonly string[]>, form: RegExp): Found<readonly string[]> {
  if (found.kind !== "found") return found;
  const records = found.records.filter((text) => form.test(text));
  return records.length > 0 ? { kind: "found", records } : { kind: "nothing", why: "there is no such record" };
}
