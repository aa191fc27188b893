import { daysSince, inDays } from "#domain/readiness/days.ts";
import { fail, itemOf, ok, type ReadinessItem, unknown, type Verdict, warn } from "#domain/readiness/item.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** The newest backup that was found, or what was found in its stead. */
export type Backup = { readonly at: Date } | "unset" | "missing" | "empty";

/** What the publishing host knows beside the content. */
export interface Kept {
  /** How many have confirmed; undefined where there is no store to count in. */
  readonly subscribers: number | undefined;
  /** How many letters came back for a fault of ours in the last 7 days; undefined where there is no store. */
  readonly returned: number | undefined;
  readonly backup: Backup;
  /** How many people have written content within a year, or why git cannot tell. */
  readonly writers: number | "no repository" | "shallow";
}

/** How old the newest backup may be, in days. */
const backupLasts = 2;

/** Whether anybody would hear, can leave, and is not forgotten when a disk dies; `now` is the world's clock. */
export function reachItems({ settings }: Site, { subscribers, returned, backup }: Kept, now: Date): ReadinessItem[] {
  const mails = Object.entries(settings.channels).filter(([, { kind, enabled }]) => kind === "email" && enabled);
  const first = mails[0]?.[0];
  if (first === undefined) return [itemOf("store/backup", placeOf(settings, "name"), backedUp(backup, now))];
  const place = placeOf(settings, `channels.${first}`);
  return [
    itemOf("mail/subscriptions", placeOf(settings, "subscriptions"), leaving(settings)),
    itemOf("mail/returned", place, cameBack(returned)),
    itemOf("audience/subscribers", place, heardBy(subscribers, settings.policy.subscribersAtLeast)),
    itemOf("store/backup", placeOf(settings, "name"), backedUp(backup, now)),
  ];
}

function leaving({ subscriptions }: Site["settings"]): Verdict {
  if (subscriptions !== undefined) return ok("every letter holds an address to leave");
  return fail(
    "letters would hold no link to leave, and live mail is refused",
    "Set `subscriptions.address` to where `openline serve` can be reached",
  );
}

function cameBack(count: number | undefined): Verdict {
  if (count === undefined) {
    return unknown(
      "there is no store here that knows of letters that came back",
      "Run it where `OPENLINE_DATA` is, too",
    );
  }
  if (count === 0) return ok("no letter came back for a fault of ours within 7 days");
  return fail(
    `${count} ${count === 1 ? "letter" : "letters"} came back within 7 days for a fault of ours: policy, reputation or content`,
    "Read what the servers answered, and look at SPF, DKIM, DMARC and blocklists",
  );
}

function heardBy(count: number | undefined, floor: number): Verdict {
  if (count === undefined) {
    return unknown("there is no store here to count subscribers in", "Run it where `OPENLINE_DATA` is, too");
  }
  const confirmed = count === 1 ? "1 subscriber has confirmed" : `${count} subscribers have confirmed`;
  if (count >= floor) return ok(confirmed);
  return warn(
    `${confirmed}, fewer than ${floor}`,
    "Ask readers in quiet times to subscribe, or set `policy.subscribersAtLeast` to what is enough for you",
  );
}

function backedUp(backup: Backup, now: Date): Verdict {
  const set = "Let OPENLINE_BACKUP name the file or directory where backups of `OPENLINE_DATA` end up";
  switch (backup) {
    case "unset":
      return unknown("nobody has said where backups are", set);
    case "missing":
      return fail("OPENLINE_BACKUP names a place that is not there", set);
    case "empty":
      return fail("the place of backups is empty", "Look why nothing was written there, and try to restore");
    default: {
      const age = daysSince(backup.at, now);
      if (age < backupLasts) return ok("the newest backup is no older than two days");
      return fail(`the newest backup is ${inDays(age)} old`, "Look why nothing was written since, and try to restore");
    }
  }
}
