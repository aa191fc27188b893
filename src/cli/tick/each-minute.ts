import { nap } from "#cli/nap.ts";
import { isForPeople } from "#cli/run.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { type TickOptions, tick } from "#cli/tick/tick.ts";

const minute = 60_000;
/** What was put off is tried again every so many minutes. */
const patience = 10;

/**
 * Calls `tick` every minute until `signal` ends it. Whatever goes wrong is said once, and tried again a minute later;
 * while a publisher is at work the clock waits in silence.
 */
export async function tickEachMinute(
  session: Session,
  options: Pick<TickOptions, "live">,
  signal: AbortSignal,
  act: typeof tick = tick,
  wait: typeof nap = nap,
): Promise<void> {
  let said: string | undefined;
  for (let minutes = 0; !signal.aborted; minutes += 1) {
    const trouble = await troubleOf(act(session, { ...options, retries: minutes % patience === 0 }));
    if (trouble !== undefined && trouble !== said) session.complain(trouble);
    said = trouble;
    await wait(minute, signal);
  }
}

async function troubleOf(running: Promise<unknown>): Promise<string | undefined> {
  try {
    await running;
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    if (isForPeople(error)) return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
