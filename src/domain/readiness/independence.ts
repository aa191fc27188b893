import { type OwnHost, ownHosts, productHosts } from "#domain/readiness/hosts.ts";
import { fail, itemOf, ok, type ReadinessItem, type Verdict, warn } from "#domain/readiness/item.ts";
import { registrableDomain } from "#domain/readiness/registrable-domain.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** Whether what we speak from would fall with the product, as far as names alone tell. */
export function independenceItems(site: Site, page: URL, mailServer: string | undefined): ReadinessItem[] {
  const place = placeOf(site.settings, "independentOf");
  const products = productHosts(site);
  if (products.length === 0) {
    const nobody = warn(
      "no host of the product is named, so nobody can tell whether the page falls with it",
      "Name the product's hosts in `independentOf`",
    );
    return [itemOf("independence/declared", place, nobody)];
  }
  const own = ownHosts(site, page, mailServer);
  return [
    itemOf("independence/declared", place, ok(`${products.length} hosts of the product are named`)),
    itemOf("independence/hosts", place, sameHost(own, products)),
    itemOf("independence/domain", place, sameDomain(own, products)),
  ];
}

function sameHost(own: readonly OwnHost[], products: readonly string[]): Verdict {
  const shared = own.filter(({ host }) => products.includes(host));
  if (shared.length === 0) return ok(`${listOf(own)} live on no host of the product`);
  const first = shared.map(({ what, host }) => `${what} on ${host}`).join(", ");
  return fail(`we share a host with the product: ${first}`, "Move it to a host that stands when the product falls");
}

function sameDomain(own: readonly OwnHost[], products: readonly string[]): Verdict {
  const theirs = new Set(products.map(registrableDomain));
  // A host of the product itself is told as such, and once.
  const shared = own.filter(({ host }) => theirs.has(registrableDomain(host)) && !products.includes(host));
  if (shared.length === 0) return ok(`${listOf(own)} live below no domain of the product`);
  const domains = [...new Set(shared.map(({ host }) => registrableDomain(host)))];
  return warn(
    `${listOf(shared)} and product live below ${domains.join(", ")}: one registrar, one mistake`,
    "Have a second address below another domain, or give the page's zone name servers of its own",
  );
}

function listOf(hosts: readonly OwnHost[]): string {
  return [...new Set(hosts.map(({ what }) => what))].join(", ");
}
