import { daysSince } from "#domain/readiness/days.ts";
import type { Site } from "#model/site.ts";

/** For how many days it is worth telling what was found. */
const lasts = 30;

/** What we found of a line when we last looked at it. */
export interface LastLook {
  readonly at: Date;
  /** `unseen`: something could not be seen, and nothing that was seen failed. */
  readonly found: "well" | "unseen" | "failed";
  /** Whether that is too long ago to say how the line is today. */
  readonly isOld: boolean;
}

/** What the newest record says of the line `name`; undefined where none names it. */
export function lastLook({ readiness }: Pick<Site, "readiness">, name: string, now: Date): LastLook | undefined {
  const last = readiness.findLast(({ at, lines }) => at <= now && lines[name] !== undefined);
  const checks = last?.lines[name];
  if (last === undefined || checks === undefined) return undefined;
  const { fail = 0, unknown = 0 } = checks;
  return {
    at: last.at,
    found: fail > 0 ? "failed" : unknown > 0 ? "unseen" : "well",
    isOld: daysSince(last.at, now) > lasts,
  };
}
