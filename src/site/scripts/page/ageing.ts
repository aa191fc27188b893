import { addOwnTimes } from "#site/scripts/page/own-time.ts";
import { breakPromises } from "#site/scripts/page/promises.ts";
import { takeTurns } from "#site/scripts/page/turns.ts";

/** Brings what the clock alone changes up to the present: turns, promises that ran out, how old all of it is. */
export function growOld(): void {
  const now = Date.now();
  takeTurns(now);
  breakPromises(new Date(now));
  addOwnTimes();
}
