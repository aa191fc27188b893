import { daysSince, inDays } from "#domain/readiness/days.ts";
import { fail, itemOf, ok, type ReadinessItem, type Verdict, warn } from "#domain/readiness/item.ts";
import { kindOf, type OpenLine, publicLinesOf } from "#domain/readiness/public-lines.ts";
import { isOngoing } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** How long before it is needed a line has to be open, in days. */
const settled = 30;

/** What the declared lines themselves tell: how many there are, how old they are, how readers know them. */
export function lineItems(site: Site, at: Date): ReadinessItem[] {
  const lines = publicLinesOf(site);
  const open = site.incidents.filter((incident) => isReal(incident) && isOngoing(incident, at));
  return [
    itemOf("lines/three", placeOf(site.settings, "channels"), enough(lines.filter((line) => isThere(line, at)))),
    ...lines.map((line) => itemOf("lines/age", line.place, oldEnough(line, at))),
    ...lines.map((line) => itemOf("lines/before-incidents", line.place, bornBefore(line, open))),
    ...lines.map((line) => itemOf("lines/recognise", line.place, recognised(line))),
  ];
}

function isReal({ draft, exercise, imported }: Incident): boolean {
  return draft !== true && exercise !== true && imported === undefined;
}

function isThere({ settings: { since } }: OpenLine, at: Date): boolean {
  return daysSince(since, at) >= 0;
}

/** The page and its feeds are a line each, of two kinds; both are silent where the page's host is. */
function enough(lines: readonly OpenLine[]): Verdict {
  const kinds = new Set(["page", "feeds", ...lines.map(({ settings }) => kindOf(settings))]);
  const count = `${lines.length + 2} lines of ${kinds.size} kinds: ${[...kinds].join(", ")}`;
  if (lines.length === 0) {
    return fail(
      "readers have the page and its feeds alone, and both are silent where the page's host is",
      "Declare another line in `channels`, such as email",
    );
  }
  if (lines.length > 1) return ok(count);
  return warn(
    `${count}, but ${lines[0]?.name} is the only one that does not fall with the page`,
    "Declare another line",
  );
}

function oldEnough({ name, settings: { since } }: OpenLine, at: Date): Verdict {
  const age = daysSince(since, at);
  if (age < 0)
    return fail(`${name} is dated ${since}, which is still to come`, "Date it by the day it was really opened");
  if (age > settled) return ok(`${name} was opened on ${since}`);
  const when = age === 0 ? "today" : `${inDays(age)} ago`;
  return fail(
    `${name} was opened ${when}; people do not know it yet`,
    `Tell of it on the other lines; it counts when it is older than ${settled} days`,
  );
}

function bornBefore({ name, settings: { since } }: OpenLine, open: readonly Incident[]): Verdict {
  const late = open.find(({ started }) => daysSince(since, started) < settled);
  if (late === undefined) return ok(`${name} is older than every incident that is open`);
  const began = late.started.toISOString().slice(0, 10);
  return fail(
    `${name} was opened on ${since}, too late for ${late.id}, which began on ${began} and is open`,
    "Speak on the lines that people know; this one counts when the incident is over",
  );
}

function recognised({ name, settings: { note } }: OpenLine): Verdict {
  if (note !== undefined) return ok(`${name} tells how readers recognise it`);
  return warn(`${name} does not tell how readers recognise it`, "Write it in the line's `note:`");
}
