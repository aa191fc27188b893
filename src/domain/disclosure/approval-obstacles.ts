import {
  type ApprovalGroup,
  approvalGroups,
  type NamedApproval,
  nameKey,
  namesOverride,
} from "#domain/disclosure/approvals.ts";
import type { Obstacle } from "#domain/disclosure/obstacle.ts";
import { moment } from "#domain/overdue/owed.ts";
import type { Incident } from "#model/incident.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** What is wrong with approvals one by one, and where too few people spoke: for a gate, or to pass something over. */
export function approvalObstacles(incident: Incident, settings: Site["settings"], now: Date): Obstacle[] {
  return approvalGroups(incident).flatMap((group) => [
    ...tooFew(incident, group),
    ...group.approvals.flatMap((approval) => wrongApproval(incident, settings, now, approval, group)),
  ]);
}

function tooFew(incident: Incident, { about, path, approvals }: ApprovalGroup): Obstacle[] {
  if (about === "releases") return [];
  const [alone, second] = approvals;
  if (path.startsWith("overrides.")) {
    if (alone === undefined || second !== undefined) return [];
    const what = `“${alone.by}” alone passes over ${about}`;
    const mend = `Let a second person decide with \`openline override\`, or take the override out`;
    return [{ about, place: placeOf(incident, path), what, mend }];
  }
  if (alone !== undefined || namesOverride(incident, about)) return [];
  const what = `nobody has approved the gate ${about}`;
  const mend =
    "Let somebody who knows approve it with `openline approve`, or let two people pass it over in `overrides:`";
  return [{ about, place: placeOf(incident, path), what, mend }];
}

/** One obstacle at most: when it is mended, the next run finds the rest. */
function wrongApproval(
  incident: Incident,
  settings: Site["settings"],
  now: Date,
  approval: NamedApproval,
  { approvals }: ApprovalGroup,
): Obstacle[] {
  const { about, path, by, at } = approval;
  const { approvers } = settings.policy;
  const detected = incident.detected ?? incident.awareAt ?? incident.started;
  const refuse = (key: string, what: string, mend: string): Obstacle[] => [
    { about, place: placeOf(incident, `${path}.${key}`), what, mend },
  ];

  const first = approvals.find((other) => nameKey(other.by) === nameKey(by));
  if (first !== approval) {
    return refuse("by", `“${by}” has approved this already`, "Ask somebody else: one person's word counts once");
  }
  if (approvers.length > 0 && !approvers.some((name) => nameKey(name) === nameKey(by))) {
    return refuse(
      "by",
      `“${by}” is not among those who may approve`,
      `Ask one of them (${approvers.join(", ")}), or add the role to \`policy.approvers\` of site.yaml`,
    );
  }
  if (at > now) {
    return refuse(
      "at",
      `“${by}” approved at ${moment(at)}, which lies after ${moment(now)}`,
      "Write the time at which it was approved; nobody can approve ahead of time",
    );
  }
  if (at < detected) {
    return refuse(
      "at",
      `“${by}” approved at ${moment(at)}, before it was noticed at ${moment(detected)}`,
      "Write the time at which it was approved, or mend `detected:`",
    );
  }
  return [];
}
