import { whatIsKept } from "#cli/readiness/kept.ts";
import type { Session } from "#cli/session.ts";
import { parseMailServer } from "#delivery/channels/email/mail-server.ts";
import type { ReadinessItem } from "#domain/readiness/item.ts";
import { offlineReadiness } from "#domain/readiness/offline.ts";
import type { Site } from "#model/site.ts";

/** What can be told of readiness without asking anybody. @throws SettingError for an SMTP_URL that cannot be used */
export async function lookOffline(session: Session, site: Site): Promise<ReadinessItem[]> {
  const { environment } = session;
  const { SMTP_URL, SITE_URL, X_API_URL, OPENLINE_WATCH_URL } = environment;
  const named = Object.entries({ SITE_URL, X_API_URL, OPENLINE_WATCH_URL }).flatMap(([name, address]) =>
    address === undefined ? [] : [[name, new URL(address)] as const],
  );
  const known = {
    ...(await whatIsKept(environment)),
    page: pageOf(session, site),
    mailServer: SMTP_URL === undefined ? undefined : parseMailServer(SMTP_URL).host,
    lastDrill: undefined,
    named: Object.fromEntries(named),
  };
  return offlineReadiness(site, known, session.now());
}

/** Where the page lives. */
export function pageOf({ environment }: Session, { settings }: Site): URL {
  return new URL(environment.SITE_URL ?? settings.address);
}
