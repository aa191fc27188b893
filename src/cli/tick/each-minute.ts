import { setTimeout as pause } from "node:timers/promises";
import { type Session, UsageError } from "#cli/session.ts";
import { type TickOptions, tick } from "#cli/tick/tick.ts";

const minute = 60_000;

/**
 * Calls `tick` every minute until `signal` ends it. Whatever goes wrong is said, and tried again a minute later;
 * while a publisher is at work the clock waits in silence.
 */
export async function tickEachMinute(
  session: Session,
  options: TickOptions,
  signal: AbortSignal,
  act: typeof tick = tick,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await act(session, options);
    } catch (error) {
      if (!(error instanceof UsageError))
        session.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    await untilNext(signal);
  }
}

async function untilNext(signal: AbortSignal): Promise<void> {
  try {
    await pause(minute, undefined, { signal });
  } catch (error) {
    if (!(error instanceof Error && error.name === "AbortError")) throw error;
  }
}
