import { approvalObstacles } from "#domain/disclosure/approval-obstacles.ts";
import { namesOverride } from "#domain/disclosure/approvals.ts";
import type { Obstacle } from "#domain/disclosure/obstacle.ts";
import { releaseObstacles } from "#domain/disclosure/release-obstacles.ts";
import { timeObstacles } from "#domain/disclosure/time-obstacles.ts";
import { moment } from "#domain/overdue/owed.ts";
import type { Incident } from "#model/incident.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/**
 * Everything that forbids the release of a disclosure at `now` by what is written in its folder, gates first; nothing
 * where it may go out. Who signed what is another question: see `signedObstacles`.
 */
export function obstaclesOf(incident: Incident, settings: Site["settings"], now: Date): Obstacle[] {
  return [
    ...approvalObstacles(incident, settings, now),
    ...holdObstacles(incident, now),
    ...timeObstacles(incident, settings),
    ...releaseObstacles(incident),
  ];
}

function holdObstacles(incident: Incident, now: Date): Obstacle[] {
  const hold = incident.holds?.lawEnforcement;
  if (hold === undefined || namesOverride(incident, "lawEnforcement")) return [];
  const { since, cleared } = hold;
  const refuse = (key: string, what: string, mend: string): Obstacle[] => [
    { about: "lawEnforcement", place: placeOf(incident, `holds.lawEnforcement${key}`), what, mend },
  ];
  const wait =
    "Ask them, and write when they lifted it as `cleared:`, or let two people pass over `lawEnforcement` in `overrides:`";
  if (cleared === undefined) return refuse("", `investigators have asked us to wait since ${moment(since)}`, wait);
  if (cleared > now) {
    return refuse(".cleared", `investigators lift their hold at ${moment(cleared)}, and it is ${moment(now)}`, wait);
  }
  if (cleared >= since) return [];
  const what = `the hold was lifted at ${moment(cleared)}, before it was asked for at ${moment(since)}`;
  return refuse(".cleared", what, "Mend `since:` or `cleared:`");
}
