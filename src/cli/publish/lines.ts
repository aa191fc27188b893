import { join } from "node:path";
import type { PublishOptions } from "#cli/publish/options.ts";
import { type Session, UsageError } from "#cli/session.ts";
import type { Channel } from "#delivery/channel.ts";
import { newClaimant } from "#delivery/claimant.ts";
import { type PlannedChannel, plannedChannel } from "#delivery/planned-channel.ts";
import type { Preparation } from "#delivery/prepare.ts";
import { openChannels, refuseLive } from "#delivery/registry.ts";
import { serviceAddress } from "#domain/service-address.ts";
import type { Site, SiteSettings } from "#model/site.ts";
import { openDatabase } from "#store/database.ts";
import type { Claimant, Ledger } from "#store/ledger.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { takePublishLock } from "#store/publish-lock.ts";
import type { Subscribers } from "#store/subscribers.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { letterLinks } from "#subscriptions/letter-links.ts";
import { openKeyRing } from "#subscriptions/token-keys.ts";

/** Everything that a run speaks with, and remembers by. */
export interface Lines extends AsyncDisposable {
  readonly ledger: Ledger;
  readonly claimant: Claimant;
  readonly subscribers: Subscribers;
  /** Opens the channels that the site declares; answers with the sentence that forbids to go on, if there is one. */
  open(site: Site): Promise<OpenLines | string>;
}

export interface OpenLines {
  readonly channels: readonly Channel[];
  /** Lines that cannot speak until somebody mends a setting: what they should say is owed. */
  readonly refused: readonly string[];
  /** Where this run's page lives. */
  readonly base: URL;
  /** What the planner has to know of them. */
  readonly forPlan: Pick<Preparation, "channels" | "settings" | "subscribers">;
}

function baseOf(session: Session, settings: SiteSettings): URL {
  const address = session.environment.SITE_URL ?? settings.address;
  return new URL(address.endsWith("/") ? address : `${address}/`);
}

function plannedChannels(channels: readonly Channel[], { channels: declared }: SiteSettings): PlannedChannel[] {
  return channels.flatMap((channel) => {
    const settings = declared[channel.name];
    return settings === undefined ? [] : [plannedChannel(channel, settings)];
  });
}

/**
 * Takes the publisher's lock and opens ledger and subscribers. A run into the outbox keeps a lock and a ledger of its
 * own, so that it never marks a live delivery.
 *
 * @throws UsageError while another publisher is at work
 */
export async function openLines(session: Session, { live }: Pick<PublishOptions, "live">): Promise<Lines> {
  const { environment } = session;
  const data = environment.OPENLINE_DATA;
  const outbox = join(data, "outbox");
  const lock = await takePublishLock(live ? data : outbox);
  if (lock === undefined) throw new UsageError("Another publisher is at work here. Let it end, and run again.");
  const subscribersDatabase = await openDatabase(data);
  const ledgerDatabase = live ? subscribersDatabase : await openDatabase(outbox);
  const open: Channel[] = [];
  const subscribers = openSubscribers(subscribersDatabase);

  return {
    subscribers,
    ledger: openLedger(ledgerDatabase),
    claimant: newClaimant(),
    async open(site) {
      const { settings } = site;
      const refusal = live ? refuseLive(settings, environment) : undefined;
      if (refusal !== undefined) return refusal;
      const base = baseOf(session, settings);
      const ring = await openKeyRing(data, environment.TOKEN_KEYS);
      const links = letterLinks(ring, serviceAddress(settings, environment.SERVICE_URL));
      const opening = { settings, site, environment, live, base, outbox, ...links };
      const { channels, notes, refused } = await openChannels(opening);
      open.push(...channels);
      for (const note of notes) session.say(note);
      for (const refusal of refused) session.complain(refusal);
      return {
        channels,
        refused,
        base,
        forPlan: { channels: plannedChannels(channels, settings), settings, subscribers },
      };
    },
    async [Symbol.asyncDispose]() {
      for (const channel of open) await channel.close();
      await subscribersDatabase.close();
      await ledgerDatabase.close();
      await lock.release();
    },
  };
}
