import type { Hono } from "hono";
import { publishOnRequest } from "#cli/serve/publish-on-request.ts";
import type { Session } from "#cli/session.ts";
import { serviceAddress } from "#domain/service-address.ts";
import type { SiteSettings } from "#model/site.ts";
import { subscriptions } from "#model/subscriptions.ts";
import type { Database } from "#store/database.ts";
import { openKeyedHash } from "#store/keyed-hash.ts";
import { openLetters } from "#store/letters.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { openWishes } from "#store/wishes.ts";
import { subscriptionApp } from "#subscriptions/app.ts";
import { openFrames } from "#subscriptions/pages/frames.ts";
import { openKeyRing } from "#subscriptions/token-keys.ts";

/** What the service stands on. */
export interface ServiceGround {
  readonly settings: SiteSettings;
  readonly database: Database;
  /** Directory of the built page. */
  readonly directory: string;
  /** Hears that a letter may be owed: after every wish alike, so that nobody learns from the time what became of it. */
  readonly nudge?: () => void;
}

/** The subscription service of a site, on its store and in the frames of its build. */
export async function openSubscriptionApp(session: Session, ground: ServiceGround): Promise<Hono> {
  const { environment, now, complain } = session;
  const { settings, database, directory, nudge = () => undefined } = ground;
  const page = environment.SITE_URL ?? settings.address;
  const wishes = openWishes(database);
  const letters = openLetters(database);
  return subscriptionApp({
    settings,
    terms: settings.subscriptions ?? subscriptions.parse({ address: serviceAddress(settings) }),
    page,
    ring: await openKeyRing(environment.OPENLINE_DATA, environment.TOKEN_KEYS),
    hash: openKeyedHash(environment.OPENLINE_DATA),
    subscribers: openSubscribers(database),
    wishes: { ...wishes, ask: (...wish) => wishes.ask(...wish).finally(nudge) },
    letters: { owe: (...letter) => letters.owe(...letter).finally(nudge) },
    frameIn: openFrames(directory, settings.languages, { name: settings.name, address: page }),
    publishing: await publishOnRequest(session, settings),
    now,
    report: (error) => complain(error.stack ?? error.message),
  });
}
