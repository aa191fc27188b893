import { isOngoing, latestUpdate } from "#domain/timeline.ts";
import { placeOf } from "#model/place.ts";
import type { SiteRule } from "#policy/rule.ts";

/** How long a line has to be open before readers can be expected to know it, in milliseconds. */
const known = 30 * 86_400_000;
const line = (since: string) => ({
  settings: { channels: { email: { kind: "email" as const, since, from: "status@example.com" } } },
});

export const channelBornLate: SiteRule = {
  id: "channel/born-late",
  why: "Nobody finds an account that was opened yesterday, and nobody can tell it from a false one. Lines are opened in quiet times.",
  good: line("2025-01-15"),
  bad: line("2026-03-13"),
  level: "advice",
  judges: "style",
  source: "How not to do incident response, on an account that was registered after the event",
  *checkSite({ incidents, settings }) {
    const open = incidents.filter((incident) => {
      const latest = latestUpdate(incident);
      return incident.imported === undefined && latest !== undefined && isOngoing(incident, latest.at);
    });
    for (const [name, { since, enabled }] of Object.entries(settings.channels)) {
      const opened = Date.parse(since);
      const late = enabled ? open.find(({ started }) => opened > started.getTime() - known) : undefined;
      if (late === undefined) continue;
      yield {
        place: placeOf(settings, `channels.${name}.since`),
        what: `${name} was opened on ${since}, too late for readers to know it in the incident ${late.id}`,
        mend: "Speak on the older lines as well, and say there that this one is yours",
      };
    }
  },
};
