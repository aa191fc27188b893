import { createHash } from "node:crypto";
import type { Policy } from "#model/policy.ts";

/** The name under which it is remembered what readers were promised, beside the records of what was said. */
export const promisesId = "site/policy";

/** What of the policy readers rely on. Word lists, levels of rules and internal tables are our own affair. */
const promised = [
  "impacts",
  "coverage",
  "incident",
  "maintenanceNotice",
  "advanceNotice",
  "disclosureWithin",
  "regimes",
] as const satisfies readonly (keyof Policy)[];

/** SHA-256 (hex) of what the policy promises to readers, whichever way it is written: `24h` and `1d` are one promise. */
export function promisesHash(policy: Policy): string {
  return createHash("sha256")
    .update(canonical(promised.map((key) => [key, policy[key]])))
    .digest("hex");
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, below: unknown) =>
    typeof below === "object" && below !== null && !Array.isArray(below)
      ? Object.fromEntries(Object.entries(below).sort(([a], [b]) => (a < b ? -1 : 1)))
      : below,
  );
}
