/** Origins whose forms may be posted to the service: its own, and the page's. */
export function ownOrigins(addresses: readonly string[]): ReadonlySet<string> {
  return new Set(addresses.map((address) => new URL(address).origin));
}

/**
 * Whether a form may be taken: a browser that says where it comes from names one of `origins`.
 * `Sec-Fetch-Site: same-origin` is a browser's own word that no page can forge (Fetch Metadata §2.3); `none` is a
 * reader's own hand. What says neither is no browser, and could claim anything.
 */
export function isOwnForm({ headers }: Request, origins: ReadonlySet<string>): boolean {
  const site = headers.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return true;
  const origin = headers.get("origin");
  return origin === null ? site === null : origins.has(origin);
}
