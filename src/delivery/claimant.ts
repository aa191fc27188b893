import { randomUUID } from "node:crypto";
import type { Claimant } from "#store/ledger.ts";

/** A name for this run. Its claims hold for `lease` milliseconds, far longer than any call may take. */
export function newClaimant(lease = 30 * 60_000): Claimant {
  return { owner: randomUUID(), lease };
}
