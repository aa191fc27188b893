import { expect, test } from "vitest";
import { plannedChannel } from "#delivery/planned-channel.ts";
import { preparePlan } from "#delivery/prepare.ts";
import { sendAll } from "#delivery/send-all.ts";
import { announcementsOf } from "#domain/announcements.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { openHookServer } from "../../support/hook-server.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";
import { openDataDirectory } from "../../support/store-directory.ts";
import { aWebhook, webhookSettings } from "../../support/webhook-channel.ts";

const now = () => new Date("2026-03-14T10:00:00Z");
const components = { checkout: "partial_outage", search: "degraded_performance" } as const;
const site = aSite({ incidents: [anIncident({ components, updates: [anUpdate()] })] });

test("each component is told by a post of its own, and alone again if that one was not taken", async () => {
  await using directory = await openDataDirectory();
  await using server = await openHookServer({ status: 204 }, { status: 204 }, { status: 503 });
  const database = await directory.open();
  const ledger = openLedger(database);
  const settings = webhookSettings({ shape: "statuspage" });
  const channel = aWebhook(server.url, { keys: [], settings, site });

  async function publish(): Promise<string[]> {
    const announcements = announcementsOf(site, now());
    const told = server.taken.length;
    const plan = await preparePlan({
      announcements,
      channels: [plannedChannel(channel, settings)],
      settings: site.settings,
      ledger,
      subscribers: openSubscribers(database),
      now: now(),
    });
    const claimant = { owner: "run", lease: 60_000 };
    await sendAll({ plan, announcements, channels: [channel], ledger, claimant, pageLags: false, now });
    return server.taken.slice(told).map(({ body }) => {
      const { incident, component, component_update: change } = JSON.parse(String(body));
      return incident?.name ?? `${component.name}: ${change.old_status} to ${change.new_status}`;
    });
  }

  const checkout = "Checkout: operational to partial_outage";
  const search = "Search: operational to degraded_performance";
  expect(await publish()).toEqual(["Card payments fail (14 March 2026)", checkout]);
  expect(await publish()).toEqual([checkout, search]);
  expect(await publish()).toEqual([]);
  const ids = server.taken.map(({ headers }) => headers["webhook-id"]);
  expect(ids[1]).toBe(ids[2]);
  expect(new Set(ids).size).toBe(3);
});
