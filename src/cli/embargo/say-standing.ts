import { embargoed, type PrivatePlace } from "#cli/embargo/private-place.ts";
import { standingOf } from "#cli/embargo/standing.ts";
import type { Session } from "#cli/session.ts";
import { formatProblem } from "#content/content-error.ts";
import type { SignedApprovals } from "#content/signatures.ts";
import { approvalsIn, isOverridden } from "#domain/disclosure/approvals.ts";
import { clocksOf } from "#domain/disclosure/regulatory-clocks.ts";
import { gateNames } from "#model/disclosure.ts";
import type { Incident } from "#model/incident.ts";
import { utcDateTime } from "#render/dates.ts";

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
  const { approvals, obstacles, advice } = await standingOf(session, place, incident);
  session.say(codename);
  for (const line of approvalLines(incident, approvals)) session.say(line);
  for (const line of timeLines(incident, place, session.now())) session.say(line);
  if (obstacles.length === 0) session.say("Nothing written or unsigned is in the way.");
  else session.say("In the way:");
  for (const obstacle of obstacles) session.say(`  ${formatProblem(obstacle)}`);
  if (advice.length > 0) session.say("Could be better:");
  for (const finding of advice) session.say(`  ${formatProblem(finding)}`);
  return obstacles.length === 0;
}
