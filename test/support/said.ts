import type { PlannedChannel } from "#delivery/planned-channel.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Entry } from "#store/ledger.ts";
import { anAnnouncement } from "./announcement.ts";

/** What was said about one incident, oldest first: one announcement for each given time. */
export function saidAbout(
  subject: string,
  times: readonly string[],
  facts: Partial<Announcement> = {},
): readonly Announcement[] {
  return times.map((time, index) => {
    const isLast = index === times.length - 1;
    return anAnnouncement({
      id: `incidents/${subject}/${index + 1}`,
      subject: { kind: "incident", id: subject, date: new Date(times[0] ?? time) },
      at: new Date(time),
      previous: index === 0 ? undefined : `incidents/${subject}/${index}`,
      latest: isLast,
      ...facts,
      final: isLast && (facts.final ?? false),
    });
  });
}

/** A channel as the planner sees it: mail to everybody, unless said otherwise. */
export function aPlannedChannel(facts: Partial<PlannedChannel> = {}): PlannedChannel {
  return {
    name: "email",
    kind: "email",
    audience: "public",
    atLeast: "none",
    since: "2024-01-01",
    onUnknown: "repeat",
    ...facts,
  };
}

/** A row of the ledger about the first announcement of `checkout`, sent to Ada by mail, unless said otherwise. */
export function anEntry(facts: Partial<Entry> = {}): Entry {
  return {
    announcement: "incidents/checkout/1",
    channel: "email",
    recipient: "ada",
    state: "sent",
    attempts: 1,
    unknowns: 0,
    changedAt: new Date("2026-03-14T09:43:00Z"),
    ...facts,
  };
}
