import { embargoed, type PrivatePlace } from "#cli/embargo/private-place.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { formatProblem } from "#content/content-error.ts";
import { type SignedApprovals, signedApprovals } from "#content/signatures.ts";
import { approvalsIn, isOverridden } from "#domain/disclosure/approvals.ts";
import type { Obstacle } from "#domain/disclosure/obstacle.ts";
import { obstaclesOf } from "#domain/disclosure/obstacles.ts";
import { clocksOf } from "#domain/disclosure/regulatory-clocks.ts";
import { signedObstacles } from "#domain/disclosure/signed-obstacles.ts";
import { gateNames } from "#model/disclosure.ts";
import type { Incident } from "#model/incident.ts";
import { placeOf } from "#model/place.ts";
import { checkSite } from "#policy/check.ts";
import { utcDateTime } from "#render/dates.ts";

/** The file of those whose signatures count. @throws UsageError where none is named. */
export function signersFile({ environment }: Session): string {
  if (environment.OPENLINE_SIGNERS !== undefined) return environment.OPENLINE_SIGNERS;
  throw new UsageError("Set OPENLINE_SIGNERS to the file of allowed signers. See docs/disclosure.md.");
}

/** What was signed by whom, and everything that still forbids the release. */
export interface Standing {
  readonly approvals: SignedApprovals;
  readonly obstacles: readonly Obstacle[];
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
  return {
    approvals,
    obstacles: [...obstacles, ...wordsInTheWay(place, incident).filter(({ what }) => !known.has(what))],
  };
}

/** What the rules find in it, judged as the public will read it. */
function wordsInTheWay({ site }: PrivatePlace, incident: Incident): Obstacle[] {
  const { codename: _, ...facts } = incident;
  const open: Incident = { ...facts, tlp: "CLEAR" };
  const findings = checkSite({ ...site, incidents: [open] }, new Map());
  return findings.filter(({ level }) => level === "error").map((found) => ({ about: "releases", ...found }));
}

function draftObstacle(incident: Incident): Obstacle[] {
  if (incident.draft !== true) return [];
  const place = placeOf(incident, "draft");
  return [{ about: "releases", place, what: "this is a draft", mend: "Take `draft:` out when it is none any more" }];
}

function approvalLines(incident: Incident, approvals: SignedApprovals): string[] {
  const given = approvalsIn(incident);
  return [...gateNames, "releases" as const].map((name) => {
    const words = given
      .filter(({ path, about }) => about === name && !path.startsWith("overrides."))
      .map(({ path, by }) => `${by} (${approvals.get(path)?.signature.kind ?? "uncommitted"})`);
    const passed = name !== "releases" && isOverridden(incident, name) ? ["passed over by two"] : [];
    return `  ${name.padEnd(16)}${[...words, ...passed].join(", ") || "nobody yet"}`;
  });
}

function timeLines(incident: Incident, { site }: PrivatePlace, now: Date): string[] {
  const { prenotifyAt, publishAt, holds } = incident;
  const at = (time: Date | undefined) => (time === undefined ? "not set" : utcDateTime(time, "en"));
  const hold = holds?.lawEnforcement;
  return [
    ...(hold === undefined ? [] : [`  ${"hold".padEnd(16)}since ${at(hold.since)}, lifted: ${at(hold.cleared)}`]),
    `  ${"prenotifyAt".padEnd(16)}${at(prenotifyAt)}; ${incident.acknowledged?.length ?? 0} have said that they read it`,
    `  ${"publishAt".padEnd(16)}${at(publishAt)}`,
    ...clocksOf(incident, site.settings.policy, now).map(
      ({ regime, due, state }) => `  ${"clock".padEnd(16)}${regime}: ${state}, due ${at(due)}`,
    ),
  ];
}

/** Says how a disclosure stands: gates, times, clocks, and what is in the way. Answers whether nothing is. */
export async function sayStanding(session: Session, place: PrivatePlace, codename: string): Promise<boolean> {
  const incident = embargoed(place, codename);
  const { approvals, obstacles } = await standingOf(session, place, incident);
  session.say(codename);
  for (const line of approvalLines(incident, approvals)) session.say(line);
  for (const line of timeLines(incident, place, session.now())) session.say(line);
  if (obstacles.length === 0) session.say("Nothing written or unsigned is in the way.");
  else session.say("In the way:");
  for (const obstacle of obstacles) session.say(`  ${formatProblem(obstacle)}`);
  return obstacles.length === 0;
}
