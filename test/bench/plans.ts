import { preparePlan } from "#delivery/prepare.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { anAnnouncement, aSite } from "../support/site.ts";
import { openCrowd } from "./crowd.ts";
import { type Measured, measure } from "./measure.ts";

/** Plans one announcement for `count` subscribers, from the store to the list of deliveries. */
export async function measurePlan(count: number): Promise<Measured> {
  await using database = await openCrowd(count);
  const ledger = openLedger(database);
  const subscribers = openSubscribers(database);
  const announcement = anAnnouncement();
  const { settings } = aSite();
  const email = {
    name: "email",
    kind: "email",
    onUnknown: "repeat",
    since: "2020-01-01",
    audience: "public",
    atLeast: "none",
  } as const;
  return await measure(`plan for ${count.toLocaleString("en")} subscribers`, async () => {
    const now = announcement.at;
    const plan = await preparePlan({
      announcements: [announcement],
      channels: [email],
      settings,
      ledger,
      subscribers,
      now,
    });
    if (plan.deliveries.length !== count) throw new Error(`Planned ${plan.deliveries.length} deliveries.`);
  });
}
