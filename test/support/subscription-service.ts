import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Hono } from "hono";
import { type SiteSettings, siteSettings } from "#model/site.ts";
import { subscriptions } from "#model/subscriptions.ts";
import type { Database } from "#store/database.ts";
import { openKeyedHash } from "#store/keyed-hash.ts";
import { type Letters, openLetters } from "#store/letters.ts";
import type { Subscribers } from "#store/subscribers.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { openWishes } from "#store/wishes.ts";
import { subscriptionApp } from "#subscriptions/app.ts";
import { openFrames } from "#subscriptions/pages/frames.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";
import { type KeyRing, keyRing } from "#subscriptions/tokens.ts";
import { openDataDirectory } from "./store-directory.ts";

/** The service on a store of its own. */
export interface RunningService extends AsyncDisposable {
  readonly app: Hono;
  readonly ring: KeyRing;
  readonly database: Database;
  readonly subscribers: Subscribers;
  readonly letters: Letters;
  /** What the service reported of its own faults. */
  readonly reported: readonly Error[];
  /** Where the built page would lie. */
  readonly out: string;
  /** Lets the service's clock go on. */
  wait(milliseconds: number): void;
  now(): Date;
  /** How often the store was read and written since it was last asked. */
  used(): { readonly reads: number; readonly writes: number };
  /** The service as it is after its death: the same store, opened anew. */
  restarted(): Promise<Hono>;
  /** Everything in the store that a verb could have changed. */
  everything(): unknown;
  /** Sends a form, as a browser does from the service's own page unless `headers` say otherwise. */
  post(path: string, fields?: Fields, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

const tables = ["subscribers", "letters", "suppressions", "caps", "consents", "growth"];

/** The fields of a form, urlencoded. */
export function encoded(fields: Fields): URLSearchParams {
  const all = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) all.append(name, value);
  return all;
}

/** Settings with a line for mail; the form's fields as a test that does not care fills them in. */
export const aWish = { address: "ada@example.org", consent: "yes" } as const;

export function serviceSettings(facts: Readonly<Record<string, unknown>> = {}): SiteSettings {
  return siteSettings.parse({
    name: "Example <Shop>",
    address: "https://status.example.com/",
    since: "2024-01-01",
    languages: ["en", "fr", "ar"],
    groups: [{ id: "shop", name: "Shop" }],
    components: [
      { id: "checkout", name: "Checkout", group: "shop" },
      { id: "search", name: "Search", group: "shop" },
      { id: "reports", name: "Reports & <figures>" },
      { id: "fax", name: "Fax", retired: "2025-01-01" },
    ],
    channels: { email: { kind: "email", since: "2024-01-01", from: "status@example.com" } },
    subscriptions: { address: "https://mail.example.com/", caps: { perNetwork: 100_000, inAll: 100_000 } },
    ...facts,
  });
}

/** Starts the service at 2026-03-14T10:00Z; `facts` are keys of site.yaml, `changes` replace its parts. */
export async function openService(
  facts: Readonly<Record<string, unknown>> = {},
  changes: Partial<SubscriptionService> = {},
): Promise<RunningService> {
  const directory = await openDataDirectory();
  const database = await directory.open();
  const settings = serviceSettings(facts);
  const ring = keyRing([{ id: "k1", secret: randomBytes(32) }]);
  const reported: Error[] = [];
  const out = join(directory.path, "dist");
  let [time, reads, writes] = [Date.parse("2026-03-14T10:00:00Z"), 0, 0];
  const now = () => new Date(time);
  const appOn = (store: Database) =>
    subscriptionApp({
      settings,
      terms: settings.subscriptions ?? subscriptions.parse({ address: settings.address }),
      page: settings.address,
      ring,
      hash: openKeyedHash(directory.path),
      subscribers: openSubscribers(store),
      wishes: openWishes(store),
      letters: openLetters(store),
      frameIn: openFrames(out, settings.languages, settings),
      now,
      report: (error) => reported.push(error),
      ...changes,
    });
  const app = appOn({
    ...database,
    read: (work) => {
      reads += 1;
      return database.read(work);
    },
    write: (work) => {
      writes += 1;
      return database.write(work);
    },
  });
  return {
    ...{ app, ring, database, reported, out, now },
    subscribers: openSubscribers(database),
    letters: openLetters(database),
    wait: (milliseconds) => {
      time += milliseconds;
    },
    used: () => {
      const used = { reads, writes };
      [reads, writes] = [0, 0];
      return used;
    },
    restarted: async () => appOn(await directory.open()),
    everything: () => tables.map((table) => database.connection.prepare(`SELECT * FROM ${table}`).all()),
    post: async (path, fields = {}, headers = { "Sec-Fetch-Site": "same-origin" }) =>
      await app.request(path, { method: "POST", body: encoded(fields), headers }),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
}
