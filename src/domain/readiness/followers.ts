import { ok, unknown, type Verdict, warn } from "#domain/readiness/item.ts";
import type { Told } from "#domain/readiness/told.ts";

/** How many followed an account on a day of the calendar, in UTC. */
export interface Count {
  readonly on: string;
  readonly followers: number;
}

/** Whether enough people follow, and no fewer than when they were counted before. */
export function followed(handle: string, count: number, floor: number, earlier: Told<Count | undefined>): Verdict {
  const follow = count === 1 ? `1 account follows ${handle}` : `${count} accounts follow ${handle}`;
  const tell = "Tell of it on the page, in letters and in the product, in quiet times";
  if (count < floor) {
    return warn(`${follow}, fewer than ${floor}`, `${tell}, or set its \`followersAtLeast\` to what is enough for you`);
  }
  if ("untold" in earlier) return unknown(`${follow}, and ${earlier.untold}`, "Remove that file; counting begins anew");
  if (earlier.told === undefined) return ok(`${follow}; there is no earlier count to compare with`);
  const { on, followers } = earlier.told;
  if (count < followers) return warn(`${follow}, ${followers - count} fewer than on ${on} (${followers})`, tell);
  return ok(`${follow}, after ${followers} on ${on}`);
}
