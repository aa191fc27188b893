import { announcementsOf } from "#domain/announcements.ts";
import { daysSince, inDays } from "#domain/readiness/days.ts";
import { fail, itemOf, ok, type ReadinessItem, type Verdict, warn } from "#domain/readiness/item.ts";
import { type OpenLine, publicLinesOf } from "#domain/readiness/public-lines.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Site } from "#model/site.ts";
import { impacts } from "#model/update.ts";

/** How long a line may be silent, in days. */
const longestSilence = 30;

/** When each line was last spoken on, and whether it was ever about anything but trouble: what was for it, not receipts. */
export function heardItems(site: Site, at: Date): ReadinessItem[] {
  const said = announcementsOf(site, at);
  const heartbeats = new Set(site.notices.filter(({ kind }) => kind === "heartbeat").map(({ id }) => `notices/${id}`));
  return publicLinesOf(site).map((line) => {
    const heard = said.filter((announcement) => isFor(line, announcement));
    const quiet = heard.filter(({ id }) => heartbeats.has(id));
    return itemOf("lines/heard", line.place, verdict(line, heard.at(-1), quiet.at(-1), at));
  });
}

function isFor({ name, settings: { since, atLeast } }: OpenLine, announcement: Announcement): boolean {
  const { exercise, imported, excluded, subject, impact } = announcement;
  if (exercise || imported || excluded.some(({ channel }) => channel === name)) return false;
  if (since > subject.date.toISOString().slice(0, 10)) return false;
  if (subject.kind === "incident" && impact === undefined) return true;
  return impacts.indexOf(impact ?? "none") >= impacts.indexOf(atLeast);
}

function verdict(
  { name, settings: { atLeast } }: OpenLine,
  last: Announcement | undefined,
  quiet: Announcement | undefined,
  at: Date,
): Verdict {
  const write = "Commit a notice of `kind: heartbeat`, once a month";
  if (last === undefined) return fail(`nothing was ever said on ${name}`, write);
  const silence = daysSince(last.at, at);
  if (silence > longestSilence) return fail(`${name} has been silent for ${inDays(silence)}`, write);
  const age = quiet === undefined ? undefined : daysSince(quiet.at, at);
  if (age !== undefined && age <= longestSilence) return ok(`${name} spoke in quiet times ${inDays(age)} ago`);
  if (atLeast !== "none" && age === undefined) {
    return warn(
      `${name} is heard of in trouble only, because it is told from ${atLeast} impact on`,
      "Let it hear notices, too: lower its `atLeast:` to none, and add it to that row of `policy.notify`",
    );
  }
  if (age === undefined) return warn(`${name} has never spoken in quiet times`, write);
  return warn(`${name} last spoke in quiet times ${inDays(age)} ago, and since then of other things only`, write);
}
