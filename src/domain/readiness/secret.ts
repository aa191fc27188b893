import { daysSince, inDays } from "#domain/readiness/days.ts";
import { fail, ok, type Verdict, warn } from "#domain/readiness/item.ts";

/** What the secret of a line lets us do. */
export interface Rights {
  readonly mayPost: boolean;
  /** What it may do that is not needed, such as `read private messages`; undefined for nothing. */
  readonly beyond: string | undefined;
}

/** How many more questions or posts a server takes from us for now. */
export interface Room {
  readonly left: number;
  readonly of: number;
  /** When all of it is free again, where that is told. */
  readonly until: Date | undefined;
}

/** How long a token must still hold, in days: time to make another one, and to set it. */
const holds = 21;

/** Whether a secret still holds for a while; most do until somebody takes them back. */
export function tokenHolds(name: string, until: Date | "always", now: Date): Verdict {
  if (until === "always") return ok(`the secret of ${name} does not run out by itself`);
  const day = until.toISOString().slice(0, 10);
  const left = daysSince(now, until);
  if (left >= holds) return ok(`the secret of ${name} holds until ${day}`);
  const runsOut = left < 0 ? `ran out on ${day}` : `runs out in ${inDays(left)}, on ${day}`;
  return fail(`the secret of ${name} ${runsOut}`, "Make a new one, and set it before then");
}

/** The part of the room that has to be free. */
const free = 1 / 5;

/** Whether a secret may post, and may do no more than it has to. */
export function mayDo(name: string, { mayPost, beyond }: Rights): Verdict {
  if (!mayPost) return fail(`the secret of ${name} may read, and not post`, "Make a new one that may post, too");
  if (beyond === undefined) return ok(`the secret of ${name} may post, and no more than it has to`);
  return warn(
    `whoever gets hold of the secret of ${name} may also ${beyond}`,
    "Make a new one that may do no more than docs/operating.md asks for",
  );
}

/** Whether a server still takes words from us, should there be many in the next minutes. */
export function roomLeft(name: string, room: Room | undefined): Verdict {
  if (room === undefined) return ok(`${name} names no bound that we are close to`);
  const count = `${room.left} of ${room.of} calls`;
  if (room.left >= room.of * free) return ok(`${name} takes ${count} more for now`);
  const until = room.until === undefined ? "" : ` until ${room.until.toISOString().slice(0, 16)}Z`;
  return warn(
    `${name} takes only ${count} more${until}`,
    "Look what else uses the account's secret, and let it speak less",
  );
}
