import type { ChannelSettings } from "#model/channel.ts";
import { type Place, placeOf } from "#model/place.ts";
import type { Policy } from "#model/policy.ts";
import type { Site } from "#model/site.ts";
import { type Impact, impacts } from "#model/update.ts";
import type { Example } from "#policy/example.ts";
import type { Remark } from "#policy/finding.ts";
import type { SiteRule } from "#policy/rule.ts";

type Settings = Site["settings"];

const telling = (...told: readonly Impact[]): Example => ({
  settings: {
    channels: { email: { kind: "email", since: "2025-01-15", from: "status@example.com" } },
    policy: { notify: told.map((impact) => ({ impact, audience: "subscribers", channels: ["email"] })) },
  },
});

export const notifyComplete: SiteRule = {
  id: "notify/complete",
  why: "At three in the morning nobody decides well whom to tell. The table decides, so it has a row for each impact, and it says what the channels really do.",
  good: telling("none", "minor", "major", "critical"),
  bad: telling("none", "minor", "critical"),
  level: "advice",
  judges: "style",
  source: "Best practices for security incident response: “Notify the appropriate people”",
  *checkSite({ settings }) {
    const { notify } = settings.policy;
    if (notify.length === 0) return;
    const missing = impacts.filter((impact) => !notify.some((row) => row.impact === impact));
    if (missing.length > 0) {
      yield {
        place: placeOf(settings, "policy.notify"),
        what: `the table of whom we tell has no row for ${missing.join(" and ")} impact`,
        mend: "Add one, with its audience and channels",
      };
    }
    for (const [name, channel] of Object.entries(settings.channels)) {
      const wrong = inRows(name, channel, settings) ?? beside(name, channel, settings);
      if (wrong !== undefined) yield wrong;
    }
  },
};

/** A row that says of a channel what the channel does not do. */
function inRows(name: string, { enabled, atLeast }: ChannelSettings, settings: Settings): Remark | undefined {
  for (const { impact, place } of rowsOf(name, settings)) {
    if (!enabled) {
      return {
        place,
        what: `the table sends ${impact} impact to ${name}, which is switched off`,
        mend: `Take ${name} out of the row, or switch it on`,
      };
    }
    if (impacts.indexOf(impact) < impacts.indexOf(atLeast)) {
      return {
        place,
        what: `the table sends ${impact} impact to ${name}, which is told from ${atLeast} on`,
        mend: `Take ${name} out of the row, or lower its \`atLeast:\``,
      };
    }
  }
  return undefined;
}

/** A public channel that says more than the table does. */
function beside(name: string, { enabled, audience, atLeast }: ChannelSettings, settings: Settings): Remark | undefined {
  if (!enabled || audience !== "public") return undefined;
  const told = rowsOf(name, settings).map(({ impact }) => impacts.indexOf(impact));
  if (told.length === 0) {
    return {
      place: placeOf(settings, `channels.${name}`),
      what: `${name} speaks to the public, and the table of whom we tell does not have it`,
      mend: "Add it to the rows of `policy.notify`",
    };
  }
  if (Math.min(...told) <= impacts.indexOf(atLeast)) return undefined;
  return {
    place: placeOf(settings, `channels.${name}.atLeast`),
    what: `${name} is told from ${atLeast} impact on, and the table has it from ${impacts[Math.min(...told)]} on`,
    mend: `Raise \`atLeast:\` of ${name}, or add it to the row of ${atLeast} impact`,
  };
}

function rowsOf(
  name: string,
  settings: Settings,
): { readonly impact: Policy["notify"][number]["impact"]; readonly place: Place }[] {
  return settings.policy.notify.flatMap(({ impact, channels }, row) =>
    channels.flatMap((channel, at) =>
      channel === name ? [{ impact, place: placeOf(settings, `policy.notify.${row}.channels.${at}`) }] : [],
    ),
  );
}
