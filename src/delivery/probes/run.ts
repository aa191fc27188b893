import type { Probe } from "#delivery/probes/surroundings.ts";
import { fail, itemOf, type ReadinessItem } from "#domain/readiness/item.ts";

/**
 * Looks at everything at once. Whoever takes longer than `limit` milliseconds is not waited for: each of its checks
 * fails, and says so.
 */
export async function runProbes(probes: readonly Probe[], limit: number): Promise<ReadinessItem[]> {
  const found = await Promise.all(probes.map((probe) => withinLimit(probe, limit)));
  return found.flat();
}

async function withinLimit(probe: Probe, limit: number): Promise<readonly ReadinessItem[]> {
  const { promise, resolve } = Promise.withResolvers<readonly ReadinessItem[]>();
  const timer = setTimeout(() => resolve(tooLong(probe, limit)), limit);
  try {
    return await Promise.race([probe.look(), promise]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLong({ checks, place }: Probe, limit: number): ReadinessItem[] {
  const late = fail(
    `there was no end of it within ${inSeconds(limit)}`,
    "Look whether the other side answers, and again",
  );
  return checks.map((id) => itemOf(id, place, late));
}

/** `8 seconds`, `0.3 seconds`, `1 second`. */
export function inSeconds(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 100) / 10;
  return seconds === 1 ? "1 second" : `${seconds} seconds`;
}
