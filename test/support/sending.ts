import type { Channel } from "#delivery/channel.ts";
import type { Plan } from "#delivery/planned.ts";
import type { PlannedChannel } from "#delivery/planned-channel.ts";
import { preparePlan } from "#delivery/prepare.ts";
import type { DeliveryReport } from "#delivery/report.ts";
import { type Sending, sendAll } from "#delivery/send-all.ts";
import type { Announcement } from "#model/announcement.ts";
import { siteSettings } from "#model/site.ts";
import type { Database } from "#store/database.ts";
import type { Ledger } from "#store/ledger.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import type { Subscribers } from "#store/subscribers.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { aPlannedChannel } from "./said.ts";
import { openDataDirectory } from "./store-directory.ts";

export const sendTime = new Date("2026-03-14T12:00:00Z");

/** One run of a publisher, without page and content. */
export interface Run {
  readonly announcements: readonly Announcement[];
  readonly channels: readonly Channel[];
  readonly now?: Date;
}

/** A real ledger and real subscribers, and runs of a publisher over them. */
export interface Office extends AsyncDisposable {
  readonly directory: string;
  readonly ledger: Ledger;
  readonly subscribers: Subscribers;
  plan(run: Run): Promise<Plan>;
  publish(run: Run, sending?: Partial<Sending>): Promise<DeliveryReport>;
}

const { components, brakes } = siteSettings.parse({
  name: "Example",
  address: "https://status.example.com/",
  since: "2024-01-01",
});

function planned({ name, kind, onUnknown }: Channel): PlannedChannel {
  if (kind === "hooks")
    return aPlannedChannel({ name, kind, onUnknown, ways: ["webhook", "slack", "discord", "teams"] });
  return aPlannedChannel({ name, kind, onUnknown, ...(kind !== "email" && { account: `@${name}` }) });
}

/** Opens an office with subscribers of these names, on a store of its own or one that is there. */
export async function openOffice(names: readonly string[] = ["ada", "bob"], given?: Database): Promise<Office> {
  const directory = await openDataDirectory();
  const database = given ?? (await directory.open());
  const ledger = openLedger(database);
  const subscribers = openSubscribers(database);
  const joined = new Date("2026-01-01T00:00:00Z");
  for (const name of names) await subscribers.add({ address: `${name}@example.org`, source: "test" }, joined);

  const plan = ({ announcements, channels, now = sendTime }: Run) =>
    preparePlan({
      announcements,
      channels: channels.map(planned),
      settings: { components, brakes },
      ledger,
      subscribers,
      now,
    });
  return {
    directory: directory.path,
    ledger,
    subscribers,
    plan,
    async publish(run, sending) {
      return sendAll({
        plan: await plan(run),
        announcements: run.announcements,
        channels: run.channels,
        ledger,
        claimant: { owner: "run", lease: 60_000 },
        pageLags: false,
        now: () => run.now ?? sendTime,
        ...sending,
      });
    },
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
}

/** The states of all deliveries, counted: `{sent: 2}`. */
export async function countStates(ledger: Ledger): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of await ledger.list()) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
