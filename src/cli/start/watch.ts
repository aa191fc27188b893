import { watch } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** How long the files must be quiet before a change counts as finished, in milliseconds. */
const quiet = 300;

/**
 * Calls `changed` after files below `directory` changed and were quiet for a moment, one call at a time,
 * until `signal` ends it.
 */
export async function watchContent(
  directory: string,
  signal: AbortSignal,
  changed: () => Promise<void>,
): Promise<void> {
  let last = 0;
  let running: Promise<void> | undefined;
  const settle = async () => {
    for (let seen = 0; seen !== last; ) {
      seen = last;
      await pause(quiet);
      if (seen === last) await changed();
    }
    running = undefined;
  };
  try {
    for await (const _ of watch(directory, { recursive: true, signal })) {
      last += 1;
      running ??= settle();
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === "AbortError")) throw error;
  }
  await running;
}
