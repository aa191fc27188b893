import { lastLook } from "#domain/readiness/last-look.ts";
import { publicLinesOf } from "#domain/readiness/public-lines.ts";
import type { ChannelSettings } from "#model/channel.ts";
import { didWell } from "#model/drill.ts";
import { type Badge, badgeSvg } from "#render/badge.ts";
import { datedTitle, utcDay } from "#render/dates.ts";
import type { Form, Known } from "#site/machine/known.ts";

/**
 * A badge of each public line: what we found when we last looked, or else when it last did well in a drill, with the
 * day. A look that is too old says nothing any more, and the day of a drill pales when the next one is owed.
 */
export function lineBadges(known: Known): Form[] {
  const { site, language } = known;
  return publicLinesOf(site)
    .filter(({ settings }) => settings.kind !== "exec")
    .flatMap(({ name, settings }) => {
      const said = asLooked(name, known) ?? asDrilled(name, known);
      if (said === undefined) return [];
      const text = badgeSvg({ label: labelOf(name, settings), ...said, language });
      return [{ path: `badges/lines/${name}.svg`, text }];
    });
}

type Said = Pick<Badge, "state" | "status"> | undefined;

const statuses = { well: "operational", unseen: "degraded_performance", failed: "partial_outage" } as const;

function asLooked(name: string, { site, now, language, words }: Known): Said {
  const look = lastLook(site, name, now);
  if (look === undefined || look.isOld) return undefined;
  return { state: datedTitle(words.page.lineFound[look.found], look.at, language), status: statuses[look.found] };
}

function asDrilled(name: string, { site, now, language, words }: Known): Said {
  const drill = site.drills.findLast(({ lines }) => lines[name] !== undefined && didWell(lines[name]));
  if (drill === undefined) return undefined;
  const isRecent = now.getTime() - drill.at.getTime() <= site.settings.policy.drills.every;
  return {
    state: `${words.page.lastDrilled} ${utcDay(drill.at, language)}`,
    status: isRecent ? "operational" : "degraded_performance",
  };
}

/** What readers know the line by. */
function labelOf(name: string, settings: ChannelSettings): string {
  if (settings.kind === "email") return settings.from;
  return "handle" in settings ? settings.handle : name;
}
