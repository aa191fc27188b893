import { namesOverride } from "#domain/disclosure/approvals.ts";
import type { Obstacle } from "#domain/disclosure/obstacle.ts";
import { after, moment } from "#domain/overdue/owed.ts";
import type { Incident } from "#model/incident.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** What is wrong with when the public and the security contacts are told. */
export function timeObstacles(incident: Incident, settings: Site["settings"]): Obstacle[] {
  const { publishAt, prenotifyAt, updates } = incident;
  const refuse = (key: string, what: string, mend: string): Obstacle => ({
    about: "times",
    place: placeOf(incident, key),
    what,
    mend,
  });
  if (publishAt === undefined) {
    const what = "publishAt is missing: nobody has said when the public is told";
    return [refuse("publishAt", what, "Write `publishAt:`")];
  }
  const early = updates
    .filter(({ at }) => at < publishAt)
    .map((update) => ({
      ...refuse(
        "at",
        `this update speaks before the public is told at ${moment(publishAt)}`,
        "Move its `at:`, or `publishAt:`",
      ),
      place: placeOf(update, "at"),
    }));
  if (prenotifyAt === undefined || prenotifyAt < publishAt) return [...early, ...noticeObstacles(incident, settings)];
  const what = `security contacts are told at ${moment(prenotifyAt)}, no earlier than the public`;
  return [...early, refuse("prenotifyAt", what, "Move `prenotifyAt:` before `publishAt:`")];
}

function noticeObstacles(incident: Incident, { channels, policy }: Site["settings"]): Obstacle[] {
  const { publishAt, prenotifyAt } = incident;
  if (publishAt === undefined || namesOverride(incident, "advanceNotice")) return [];
  const about = "advanceNotice";
  if (prenotifyAt === undefined) {
    const lines = Object.values(channels).filter(
      ({ audience, enabled }) => enabled && audience === "security-contacts",
    );
    if (lines.length === 0) return [];
    const what = "prenotifyAt is missing: security contacts would learn of it with the public";
    const mend = "Write `prenotifyAt:`, or let two people pass over `advanceNotice` in `overrides:`";
    return [{ about, place: placeOf(incident, "prenotifyAt"), what, mend }];
  }
  const earliest = after(prenotifyAt, policy.advanceNotice);
  if (publishAt >= earliest) return [];
  const what = `security contacts have ${lengthOf(publishAt.getTime() - prenotifyAt.getTime())} before the public, and the policy promises ${lengthOf(policy.advanceNotice)}`;
  const mend = `Move \`publishAt:\` to ${moment(earliest)} or later, or let two people pass over \`advanceNotice\` in \`overrides:\``;
  return [{ about, place: placeOf(incident, "publishAt"), what, mend }];
}

/** `23 h 30 min`, whole minutes rounded down. */
function lengthOf(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const parts = [
    ["h", Math.floor(minutes / 60)],
    ["min", minutes % 60],
  ] as const;
  return parts.flatMap(([unit, count]) => (count > 0 ? [`${count} ${unit}`] : [])).join(" ") || "less than a minute";
}
