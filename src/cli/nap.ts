import { setTimeout as pause } from "node:timers/promises";

/** Waits for `length` milliseconds, or until `signal` ends it. */
export async function nap(length: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(length, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
