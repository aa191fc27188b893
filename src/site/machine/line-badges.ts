import { publicLinesOf } from "#domain/readiness/public-lines.ts";
import type { ChannelSettings } from "#model/channel.ts";
import { didWell } from "#model/drill.ts";
import { badgeSvg } from "#render/badge.ts";
import { utcDay } from "#render/dates.ts";
import type { Form, Known } from "#site/machine/known.ts";

/** A badge of each public line that did well in a drill, with the day; it pales when the next drill is owed. */
export function lineBadges({ site, now, language, words }: Known): Form[] {
  return publicLinesOf(site)
    .filter(({ settings }) => settings.kind !== "exec")
    .flatMap(({ name, settings }) => {
      const drill = site.drills.findLast(({ lines }) => lines[name] !== undefined && didWell(lines[name]));
      if (drill === undefined) return [];
      const isRecent = now.getTime() - drill.at.getTime() <= site.settings.policy.drills.every;
      const state = `${words.page.lastDrilled} ${utcDay(drill.at, language)}`;
      const status = isRecent ? "operational" : "degraded_performance";
      return [
        {
          path: `badges/lines/${name}.svg`,
          text: badgeSvg({ label: labelOf(name, settings), state, status, language }),
        },
      ];
    });
}

/** What readers know the line by. */
function labelOf(name: string, settings: ChannelSettings): string {
  if (settings.kind === "email") return settings.from;
  return "handle" in settings ? settings.handle : name;
}
