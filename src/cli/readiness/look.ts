import { Resolver } from "node:dns/promises";
import { whatIsKept } from "#cli/readiness/kept.ts";
import type { Session } from "#cli/session.ts";
import { openCheckout } from "#content/checkout.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { parseMailServer } from "#delivery/channels/email/mail-server.ts";
import { liveReadiness } from "#delivery/probes/all.ts";
import type { NameServer, Surroundings } from "#delivery/probes/surroundings.ts";
import { announcementsOf } from "#domain/announcements.ts";
import { siteClock } from "#domain/clock.ts";
import type { ReadinessItem } from "#domain/readiness/item.ts";
import { offlineReadiness } from "#domain/readiness/offline.ts";
import { readsItem } from "#domain/readiness/reads.ts";
import type { Problem } from "#model/place.ts";
import type { Site } from "#model/site.ts";
import { openFollowerCounts } from "#store/follower-counts.ts";
import { StoreError } from "#store/store-error.ts";

/**
 * What is told of readiness: by content and this host alone, or by the world as well. Broken folders are told, and the
 * others are looked at.
 *
 * @throws SettingError for a setting that cannot be used
 */
export async function look(session: Session, asking: Asking | "offline"): Promise<readonly ReadinessItem[]> {
  const { site, problems } = await readSiteWithProblems(session.environment.OPENLINE_CONTENT);
  if (site === undefined) return [readsItem(problems, { file: "site.yaml", line: 1, column: 1 })];
  const looks = [lookOffline(session, site, problems)];
  if (asking !== "offline") looks.push(lookAround(session, site, asking));
  return (await Promise.all(looks)).flat();
}

/** What can be told of readiness without asking anybody. */
async function lookOffline(session: Session, site: Site, problems: readonly Problem[]): Promise<ReadinessItem[]> {
  const { environment } = session;
  const { SMTP_URL, SITE_URL, X_API_URL, OPENLINE_WATCH_URL } = environment;
  const named = Object.entries({ SITE_URL, X_API_URL, OPENLINE_WATCH_URL }).flatMap(([name, address]) =>
    address === undefined ? [] : [[name, new URL(address)] as const],
  );
  const known = {
    problems,
    ...(await whatIsKept(environment, session.now())),
    page: pageOf(session, site),
    mailServer: SMTP_URL === undefined ? undefined : parseMailServer(SMTP_URL).host,
    named: Object.fromEntries(named),
  };
  return offlineReadiness(site, known, session.now());
}

/** How the world is asked: others than the usual ones stand in for it in tests. */
export interface Asking {
  readonly names?: NameServer;
  readonly fetch?: typeof fetch;
  readonly tls?: Surroundings["tls"];
  /** How long one answer may take, in milliseconds. */
  readonly limit?: number;
}

const usualLimit = 8_000;

/** What the world tells of readiness. */
async function lookAround(session: Session, site: Site, asking: Asking): Promise<ReadinessItem[]> {
  const { limit = usualLimit, names = new Resolver({ timeout: limit, tries: 1 }) } = asking;
  const followers = openFollowerCounts(session.environment.OPENLINE_DATA, session.now());
  const items = await liveReadiness({
    site,
    checkout: await openCheckout(session.environment.OPENLINE_CONTENT),
    base: pageOf(session, site),
    newest: announcementsOf(site, siteClock(site, session.now())).at(-1),
    environment: session.environment,
    names,
    followers,
    fetch: asking.fetch ?? fetch,
    tls: asking.tls,
    now: session.now,
    limit,
  });
  try {
    followers.keep();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    session.complain(error.message);
  }
  return items;
}

/** Where the page lives. */
function pageOf({ environment }: Session, { settings }: Site): URL {
  return new URL(environment.SITE_URL ?? settings.address);
}
