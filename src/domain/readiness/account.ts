import { daysSince, inDays } from "#domain/readiness/days.ts";
import { type Count, followed } from "#domain/readiness/followers.ts";
import { fail, itemOf, ok, type ReadinessItem, type Verdict, warn } from "#domain/readiness/item.ts";
import type { OpenLine } from "#domain/readiness/public-lines.ts";
import { mayDo, type Rights, type Room, roomLeft, tokenHolds } from "#domain/readiness/secret.ts";
import { judged, type Told } from "#domain/readiness/told.ts";
import type { SettingsOf } from "#model/channel.ts";

/** What a network tells of the account that a line speaks as. */
export interface AccountFacts {
  readonly created: Told<Date>;
  readonly lastPost: Told<Date | "never">;
  readonly followers: Told<number>;
  /** Whether readers are told that a program writes here. */
  readonly isLabelled: Told<boolean>;
  readonly rights: Told<Rights>;
  /** How much more it takes from us for now; undefined where it names no bound. */
  readonly room: Room | undefined;
}

export type SocialSettings = SettingsOf<"x" | "mastodon" | "bluesky">;

/** How old an account has to be, and how long it may be silent, in days. */
const [settled, longestSilence] = [30, 30];
/** How far a day that people wrote down may lie from what a network tells, in days. */
const slack = 1;
const look = "Look at the account on the network itself";

/** What the network's own words mean for a line; `earlier` is what was counted about a month ago. */
export function accountItems(
  { name, place }: OpenLine,
  { handle, since, followersAtLeast }: SocialSettings,
  facts: AccountFacts,
  earlier: Told<Count | undefined>,
  now: Date,
): ReadinessItem[] {
  return [
    itemOf(
      "lines/created",
      place,
      judged(facts.created, look, (at) => oldEnough(handle, since, at, now)),
    ),
    itemOf(
      "lines/posted",
      place,
      judged(facts.lastPost, look, (at) => spokeLately(handle, at, now)),
    ),
    itemOf(
      "audience/followers",
      place,
      judged(facts.followers, look, (count) => followed(handle, count, followersAtLeast, earlier)),
    ),
    itemOf(
      "lines/label",
      place,
      judged(facts.isLabelled, look, (isLabelled) => labelled(handle, isLabelled)),
    ),
    itemOf(
      "lines/rights",
      place,
      judged(facts.rights, look, (rights) => mayDo(name, rights)),
    ),
    itemOf("lines/room", place, roomLeft(name, facts.room)),
    // What X, Mastodon and Bluesky give out has no end of its own.
    itemOf("lines/token", place, tokenHolds(name, "always", now)),
  ];
}

function oldEnough(handle: string, since: string, created: Date, now: Date): Verdict {
  const day = created.toISOString().slice(0, 10);
  if (daysSince(since, created) > slack) {
    return fail(
      `site.yaml dates ${handle} ${since}, and its network says that it was made on ${day}`,
      "Date it by the day it was really opened; if you did not make it anew, somebody else did",
    );
  }
  const age = daysSince(created, now);
  if (age > settled) return ok(`${handle} was made on ${day}`);
  return fail(
    `${handle} was made ${age < 1 ? "today" : `${inDays(age)} ago`}; people do not know it yet`,
    `Tell of it on the other lines; it counts when it is older than ${settled} days`,
  );
}

function spokeLately(handle: string, at: Date | "never", now: Date): Verdict {
  const say = "Publish a heartbeat, and look whether it shows there";
  if (at === "never") return fail(`${handle} shows no post at all`, say);
  const silence = daysSince(at, now);
  if (silence > longestSilence) return fail(`the newest post that ${handle} shows is ${inDays(silence)} old`, say);
  return ok(`${handle} shows a post of ${at.toISOString().slice(0, 10)}`);
}

function labelled(handle: string, isLabelled: boolean): Verdict {
  if (isLabelled) return ok(`${handle} tells that a program writes there`);
  return warn(
    `${handle} is not labelled as automated`,
    "Say so in the account's settings: readers and servers expect it",
  );
}
