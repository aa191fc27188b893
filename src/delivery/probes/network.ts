import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { parseMailServer } from "#delivery/channels/email/mail-server.ts";
import { addressesOf, type Found, lookUp } from "#delivery/probes/look-up.ts";
import type { NameServer, Probe, Surroundings } from "#delivery/probes/surroundings.ts";
import { ownHosts, productHosts } from "#domain/readiness/hosts.ts";
import { fail, itemOf, ok, type Verdict, warn } from "#domain/readiness/item.ts";
import { isThisMachine } from "#domain/readiness/tls.ts";
import { placeOf } from "#model/place.ts";

type Known = readonly [string, Found<readonly string[]>];

/** Whether what we speak from would fall with the product: the same machines, the same name servers. */
export function networkProbes(surroundings: Surroundings): Probe[] {
  const { site, base, names, environment } = surroundings;
  const place = placeOf(site.settings, "independentOf");
  const products = productHosts(site);
  if (products.length === 0) return [];
  const mailServer = environment.SMTP_URL === undefined ? undefined : parseMailServer(environment.SMTP_URL).host;
  const own = ownHosts(site, base, mailServer).filter(
    // A host of the product itself is told by its name, and once.
    ({ what, host }) => what !== "bounces" && !isThisMachine(host) && !products.includes(host),
  );
  const compare = async (look: (host: string) => Promise<Found<readonly string[]>>, ours: readonly string[]) => {
    const known = (hosts: readonly string[]) =>
      Promise.all(hosts.map(async (host): Promise<Known> => [host, await look(host)]));
    return await Promise.all([known([...new Set(ours)]), known(products)]);
  };
  return [
    {
      checks: ["independence/addresses"],
      place,
      async look() {
        const hosts = own.map(({ host }) => host);
        const [ours, theirs] = await compare((host) => placesOf(names, host), hosts);
        return [itemOf("independence/addresses", place, sharedMachine(ours, theirs))];
      },
    },
    {
      checks: ["independence/name-servers"],
      place,
      async look() {
        const hosts = own.filter(({ what, host }) => what === "page" && isIP(host) === 0).map(({ host }) => host);
        const [ours, theirs] = await compare((host) => nameServersOf(names, host), hosts);
        return [itemOf("independence/name-servers", place, sharedNames(ours, theirs))];
      },
    },
  ];
}

async function placesOf(names: NameServer, host: string): Promise<Found<readonly string[]>> {
  return isIP(host) === 0 ? await addressesOf(names, host) : { kind: "found", records: [host] };
}

/** The servers of the zone that `host` lies in: of the nearest name above it that has any. */
async function nameServersOf(names: NameServer, host: string): Promise<Found<readonly string[]>> {
  const labels = host.split(".");
  let found: Found<readonly string[]> = { kind: "nothing", why: "there is no such record" };
  for (let depth = labels.length; depth >= 2; depth -= 1) {
    found = await lookUp(() => names.resolveNs(labels.slice(-depth).join(".")));
    if (found.kind !== "nothing") return found;
  }
  return found;
}

function sharedMachine(ours: readonly Known[], products: readonly Known[]): Verdict {
  for (const [host, found] of ours) {
    if (found.kind !== "found") return fail(`address of ${host}: ${found.why}`, "Mend its entry in DNS");
    for (const [product, known] of products) {
      const theirs = known.kind === "found" ? known.records : [];
      const shared = theirs.find((address) => found.records.includes(address));
      if (shared !== undefined)
        return fail(`${host} and ${product} are one machine (${shared})`, "Move ours to another host and network");
      const networks = new Set(theirs.map(networkOf));
      const near = found.records.map(networkOf).find((network) => networks.has(network));
      if (near !== undefined)
        return fail(`${host} and ${product} stand in one network (${near})`, "Move ours to another network");
    }
  }
  return unseen(products, "address") ?? ok("no machine of ours is one of the product's, or stands beside one");
}

/** The least network that is usually given to one house: 256 addresses, or what IPv6 gives to one site. */
function networkOf(address: string): string {
  const parsed = ipaddr.process(address);
  const [cidr, of] = parsed.kind() === "ipv4" ? [24, ipaddr.IPv4] : [48, ipaddr.IPv6];
  return `${of.networkAddressFromCIDR(`${parsed.toString()}/${cidr}`).toString()}/${cidr}`;
}

function sharedNames(ours: readonly Known[], theirs: readonly Known[]): Verdict {
  for (const [host, found] of ours) {
    if (found.kind !== "found") return fail(`name servers of ${host}: ${found.why}`, "Mend its zone in DNS");
    for (const [product, known] of theirs) {
      if (known.kind !== "found" || !found.records.every((server) => known.records.includes(server))) continue;
      return fail(
        `${host} and ${product} share all name servers: if those fail, both are gone`,
        "Give the page's zone name servers of another house",
      );
    }
  }
  return unseen(theirs, "name servers") ?? ok("the page and the product do not share all name servers");
}

/** What of the product could not be compared. */
function unseen(theirs: readonly Known[], what: string): Verdict | undefined {
  for (const [host, found] of theirs) {
    if (found.kind !== "found")
      return warn(`${what} of ${host}: ${found.why}, so ours cannot be compared`, "Mend `independentOf`");
  }
  return undefined;
}
