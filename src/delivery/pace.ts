import { setTimeout } from "node:timers/promises";

/** The time as pacing sees it; tests bring their own. */
export interface Timer {
  /** Milliseconds since some moment in the past; it never goes back. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** The machine's time. */
export const systemTimer: Timer = {
  now: () => performance.now(),
  wait: async (milliseconds) => {
    await setTimeout(milliseconds);
  },
};

/**
 * Turns at the most `perSecond` times a second, evenly, however many ask at once; each caller gets the next free turn.
 * What was not used is not saved up: after a pause there is no burst.
 */
export function turnsAt(perSecond: number | undefined, timer: Timer): () => Promise<void> {
  if (perSecond === undefined) return async () => undefined;
  const interval = 1_000 / perSecond;
  let nextFree = timer.now();
  return async () => {
    const now = timer.now();
    const turn = Math.max(now, nextFree);
    nextFree = turn + interval;
    if (turn > now) await timer.wait(turn - now);
  };
}
