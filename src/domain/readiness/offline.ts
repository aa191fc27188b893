import { siteClock } from "#domain/clock.ts";
import { heardItems } from "#domain/readiness/heard.ts";
import { independenceItems } from "#domain/readiness/independence.ts";
import type { ReadinessItem } from "#domain/readiness/item.ts";
import { lineItems } from "#domain/readiness/lines.ts";
import { peopleItems } from "#domain/readiness/people.ts";
import { policyItems } from "#domain/readiness/policy.ts";
import { type Kept, reachItems } from "#domain/readiness/reach.ts";
import { readsItem } from "#domain/readiness/reads.ts";
import { templateItems } from "#domain/readiness/templates.ts";
import { tlsItem } from "#domain/readiness/tls.ts";
import { type Problem, placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** What readiness is told beside the content. */
export interface Circumstances extends Kept {
  /** What keeps parts of the content from being read. */
  readonly problems: readonly Problem[];
  /** Where the page lives. */
  readonly page: URL;
  /** The mail server's host, where one is set. */
  readonly mailServer: string | undefined;
  /** Every address that the environment names, by the name of its variable. */
  readonly named: Readonly<Record<string, URL>>;
}

/** What content, and a few counts, tell of readiness: nobody is asked anything. A sample site lives by its own clock. */
export function offlineReadiness(site: Site, known: Circumstances, now: Date): ReadinessItem[] {
  const at = siteClock(site, now);
  return [
    readsItem(known.problems, placeOf(site.settings, "name")),
    ...lineItems(site, at),
    ...heardItems(site, at),
    tlsItem(site, known.named),
    ...policyItems(site, at),
    ...templateItems(site),
    ...peopleItems(site, known, at),
    ...reachItems(site, known, now),
    ...independenceItems(site, known.page, known.mailServer),
  ];
}
