import { createHash } from "node:crypto";
import type { Source } from "#content/source.ts";
import { changeableIncidentKeys } from "#model/incident.ts";

/**
 * SHA-256 (hex) of what must not change once it was published: the body, and the keys as written,
 * in whatever order they stand. Translations may come later, so they are not part of it.
 *
 * @param changeable Keys that may change although the words are out.
 */
export function hashOf(
  { values, body }: Pick<Source, "values" | "body">,
  changeable: ReadonlySet<string> = changeableIncidentKeys,
): string {
  const frozen = Object.entries(values).filter(([key]) => !changeable.has(key));
  return createHash("sha256")
    .update(canonical({ facts: Object.fromEntries(frozen), body }))
    .digest("hex");
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const pairs = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, below]) => `${JSON.stringify(key)}:${canonical(below)}`);
  return `{${pairs.join(",")}}`;
}
