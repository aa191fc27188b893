import { fail, itemOf, ok, type ReadinessItem } from "#domain/readiness/item.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** Whether `host` is this very machine, where nobody listens on the way. */
export function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Whether the way to every line is encrypted. The addresses of site.yaml are https by their form, or on this very
 * machine, and mail insists on TLS by itself, so what is left is what the environment names: the page of this build, and
 * servers that stand in.
 */
export function tlsItem({ settings }: Site, named: Readonly<Record<string, URL>>): ReadinessItem {
  const plain = Object.entries(named).filter(([, url]) => url.protocol === "http:" && !isThisMachine(url.hostname));
  const place = placeOf(settings, "address");
  if (plain.length === 0) return itemOf("lines/tls", place, ok("every address is encrypted on the way"));
  const names = plain.map(([name]) => name).join(", ");
  return itemOf("lines/tls", place, fail(`${names} is not encrypted on the way`, "Write its address with https"));
}
