import { type Place, placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** A host that we speak from, and what for. */
export interface OwnHost {
  readonly what: "page" | "mail server" | "subscriptions" | "repository" | "bounces";
  readonly host: string;
  readonly place: Place;
}

/** Every host that we speak from; the mail server's comes from the environment and stands in no file. */
export function ownHosts({ settings }: Site, page: URL, mailServer: string | undefined): OwnHost[] {
  const hosts: OwnHost[] = [{ what: "page", host: page.hostname, place: placeOf(settings, "address") }];
  const { subscriptions, repository } = settings;
  for (const [name, channel] of Object.entries(settings.channels)) {
    if (channel.kind !== "email" || !channel.enabled) continue;
    const place = placeOf(settings, `channels.${name}`);
    if (mailServer !== undefined && !hosts.some(({ what }) => what === "mail server")) {
      hosts.push({ what: "mail server", host: mailServer, place });
    }
    if (channel.bounceDomain !== undefined && !hosts.some(({ host }) => host === channel.bounceDomain)) {
      hosts.push({ what: "bounces", host: channel.bounceDomain, place });
    }
  }
  if (subscriptions !== undefined) {
    const place = placeOf(settings, "subscriptions.address");
    hosts.push({ what: "subscriptions", host: new URL(subscriptions.address).hostname, place });
  }
  if (repository !== undefined) {
    hosts.push({ what: "repository", host: new URL(repository).hostname, place: placeOf(settings, "repository") });
  }
  return hosts.map((own) => ({ ...own, host: plain(own.host) }));
}

/** The product's hosts as they are compared: `https://WWW.example.com/shop` is `www.example.com`. */
export function productHosts({ settings }: Site): string[] {
  return settings.independentOf.map((named) => plain(URL.canParse(named) ? new URL(named).hostname || named : named));
}

function plain(host: string): string {
  return host.toLowerCase().replace(/\.$/, "");
}
