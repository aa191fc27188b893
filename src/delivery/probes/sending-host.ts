import { isIP } from "node:net";
import { parseMailServer } from "#delivery/channels/email/mail-server.ts";
import { addressesOf, lookUp } from "#delivery/probes/look-up.ts";
import type { NameServer } from "#delivery/probes/surroundings.ts";
import { fail, ok, unknown, type Verdict } from "#domain/readiness/item.ts";
import { isThisMachine } from "#domain/readiness/tls.ts";

/**
 * Whether each address of the mail server of `SMTP_URL` has a name that leads back to it: receivers mistrust others.
 * A mail server on this machine may send from anywhere, and nobody is asked about it.
 *
 * @throws SettingError for an address that cannot be used
 */
export async function isKnownByName(names: NameServer, server: string): Promise<Verdict> {
  const { host } = parseMailServer(server);
  if (isThisMachine(host)) {
    return unknown(
      "the mail server is on this machine, and which address it sends from cannot be seen",
      "Look by hand whether that address has a PTR record whose name leads back to it",
    );
  }
  const found = isIP(host) === 0 ? await addressesOf(names, host) : { kind: "found" as const, records: [host] };
  if (found.kind !== "found") {
    return unknown(`the address of ${host} cannot be seen: ${found.why}`, "Mend SMTP_URL, or its entry in DNS");
  }
  const verdicts = await Promise.all(found.records.map((address) => leadsBack(names, host, address)));
  return verdicts.find(({ state }) => state !== "ok") ?? ok(`${host} has a name that leads back to it`);
}

async function leadsBack(names: NameServer, host: string, address: string): Promise<Verdict> {
  const mend = `Let whoever runs ${host} name ${address} in DNS (PTR), and let that name lead back to it`;
  const named = await lookUp(() => names.reverse(address));
  if (named.kind !== "found") return fail(`PTR of ${address}, where ${host} is: ${named.why}`, mend);
  for (const name of named.records) {
    const back = await addressesOf(names, name);
    if (back.kind === "found" && back.records.includes(address)) return ok(`${address} is ${name}`);
  }
  return fail(`PTR of ${address} names ${named.records[0]}, which does not lead back to it`, mend);
}
