import type { PrivatePlace } from "#cli/embargo/private-place.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { type SignedApprovals, signedApprovals } from "#content/signatures.ts";
import type { Obstacle } from "#domain/disclosure/obstacle.ts";
import { obstaclesOf } from "#domain/disclosure/obstacles.ts";
import { signedObstacles } from "#domain/disclosure/signed-obstacles.ts";
import type { Incident } from "#model/incident.ts";
import { placeOf } from "#model/place.ts";
import { checkSite } from "#policy/check.ts";
import type { Finding } from "#policy/finding.ts";

/** The file of those whose signatures count. @throws UsageError where none is named. */
export function signersFile({ environment }: Session): string {
  if (environment.OPENLINE_SIGNERS !== undefined) return environment.OPENLINE_SIGNERS;
  throw new UsageError("Set OPENLINE_SIGNERS to the file of allowed signers. See docs/disclosure.md.");
}

/** What was signed by whom, and everything that still forbids the release. */
export interface Standing {
  readonly approvals: SignedApprovals;
  readonly obstacles: readonly Obstacle[];
  /** What could be said better; it is in nobody's way. */
  readonly advice: readonly Finding[];
}

/** How an embargoed disclosure stands: by what is written in it, and by who signed what. */
export async function standingOf(session: Session, place: PrivatePlace, incident: Incident): Promise<Standing> {
  const now = session.now();
  const approvals = await signedApprovals(place.directory, incident.file, signersFile(session), now);
  const obstacles = [
    ...draftObstacle(incident),
    ...obstaclesOf(incident, place.site.settings, now),
    ...signedObstacles(incident, approvals),
  ];
  const known = new Set(obstacles.map(({ what }) => what));
  const findings = findingsIn(place, incident).filter(({ what }) => !known.has(what));
  const errors = findings.filter(({ level }) => level === "error");
  const words = errors.map((found): Obstacle => ({ about: "releases", ...found }));
  return {
    approvals,
    obstacles: [...obstacles, ...words],
    advice: findings.filter(({ level }) => level === "advice"),
  };
}

/** What the rules find in it, judged as the public will read it. */
function findingsIn({ site }: PrivatePlace, incident: Incident): Finding[] {
  const { codename: _, ...facts } = incident;
  const open: Incident = { ...facts, tlp: "CLEAR" };
  return checkSite({ ...site, incidents: [open] }, new Map());
}

function draftObstacle(incident: Incident): Obstacle[] {
  if (incident.draft !== true) return [];
  const place = placeOf(incident, "draft");
  return [{ about: "releases", place, what: "this is a draft", mend: "Take `draft:` out when it is none any more" }];
}
