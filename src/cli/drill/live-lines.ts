import type { Session } from "#cli/session.ts";
import type { Channel } from "#delivery/channel.ts";
import { openChannels, refuseLive } from "#delivery/registry.ts";
import { serviceAddress } from "#domain/service-address.ts";
import type { Site, SiteSettings } from "#model/site.ts";
import { letterLinks } from "#subscriptions/letter-links.ts";
import { openKeyRing } from "#subscriptions/token-keys.ts";

/** Lines that a drill may speak on for real: those that reach the test audience, and no account of another line. */
export function liveLinesOf({ channels }: Pick<SiteSettings, "channels">, lines: ReadonlySet<string>): Set<string> {
  const shared = Object.values(channels).some(({ kind, audience }) => kind === "x" && audience !== "test");
  // Every line on X speaks with the one account that the environment holds; and readers' own webhooks are only the
  // public's.
  const mayBe = ([name, { audience, kind }]: [string, SiteSettings["channels"][string]]) =>
    lines.has(name) && audience === "test" && !(kind === "x" && shared) && kind !== "hooks";
  return new Set(
    Object.entries(channels)
      .filter(mayBe)
      .map(([name]) => name),
  );
}

/**
 * Opens the lines of `live` for real, and no other.
 *
 * @returns the channels, and what the operator should know of those that could not be opened
 */
export async function openLive(
  { environment }: Pick<Session, "environment">,
  site: Site,
  live: ReadonlySet<string>,
  base: URL,
): Promise<{ readonly channels: readonly Channel[]; readonly notes: readonly string[] }> {
  const { settings } = site;
  const channels = Object.fromEntries(Object.entries(settings.channels).filter(([name]) => live.has(name)));
  const own = { ...settings, channels };
  const refusal = refuseLive(own, environment);
  if (refusal !== undefined) return { channels: [], notes: [refusal] };
  const ring = await openKeyRing(environment.OPENLINE_DATA, environment.TOKEN_KEYS);
  return await openChannels({
    settings: own,
    site,
    environment,
    live: true,
    base,
    outbox: environment.OPENLINE_DATA,
    ...letterLinks(ring, serviceAddress(settings, environment.SERVICE_URL)),
  });
}
