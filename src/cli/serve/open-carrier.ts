import { join } from "node:path";
import { type Carrier, startCarrier } from "#cli/serve/carry-letters.ts";
import type { Session } from "#cli/session.ts";
import { strangersNames } from "#delivery/channels/hooks/open.ts";
import { callerOutside } from "#delivery/channels/http/outside.ts";
import { openMailer } from "#delivery/service-mail/mailer.ts";
import { openPoster } from "#delivery/service-post/poster.ts";
import { serviceAddress } from "#domain/service-address.ts";
import { waysOffered } from "#domain/ways-offered.ts";
import type { SiteSettings } from "#model/site.ts";
import { subscriptions } from "#model/subscriptions.ts";
import type { Database } from "#store/database.ts";
import { openEvidence } from "#store/evidence.ts";
import { openLetters } from "#store/letters.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { bounceAddress } from "#subscriptions/bounces/envelope.ts";
import { openKeyRing } from "#subscriptions/token-keys.ts";

/**
 * Carries the service's own letters: to the mail server of `SMTP_URL`, to webhooks and to chats if it is `live`, and
 * into `<OPENLINE_DATA>/outbox/letters/` otherwise, or where there is no mail server.
 * Where the site has no line of mail that is open to everybody, what is owed is let go.
 *
 * @throws SettingError for an address or a DKIM key that cannot be used
 */
export async function openCarrier(
  { environment, now, complain }: Session,
  {
    settings,
    database,
    live,
  }: { readonly settings: SiteSettings; readonly database: Database; readonly live: boolean },
): Promise<Carrier> {
  const { OPENLINE_DATA, SITE_URL, TOKEN_KEYS } = environment;
  const base = new URL(SITE_URL ?? settings.address);
  const ring = await openKeyRing(OPENLINE_DATA, TOKEN_KEYS);
  const end = new AbortController();
  const outbox = join(OPENLINE_DATA, "outbox", "letters");
  const SMTP_URL = live ? environment.SMTP_URL : undefined;
  const mailer = await openMailer({
    ...{ settings, base, end: end.signal, outbox, environment: { ...environment, SMTP_URL } },
    returnPath: (domain, subscriber) => bounceAddress(ring, domain)(subscriber),
  });
  if (live && SMTP_URL === undefined && waysOffered(settings).includes("email")) {
    complain(`No mail server: letters to who subscribes lie in ${outbox}, and reach nobody. Set SMTP_URL.`);
  }
  return startCarrier({
    ...{ settings, base, ring, mailer, now, complain },
    poster: openPoster({ settings, base, by: live ? callerOutside(strangersNames()) : { outbox } }),
    terms: settings.subscriptions ?? subscriptions.parse({ address: serviceAddress(settings) }),
    subscribers: openSubscribers(database),
    evidence: openEvidence(database),
    letters: openLetters(database),
    cutOff: () => end.abort(),
  });
}
