import { createHash } from "node:crypto";
import type { Incident } from "#model/incident.ts";

/**
 * SHA-256 (hex) of everything that readers of a disclosure are told when it is released: the frozen facts, and each
 * update under its name up to the statement, the first one at or after `publishAt`. Codename, approvals and what else
 * may change are not part of it, nor is what is said later, so the text has the same hash before and after it went
 * public. Nothing can be put in before the statement without changing it, and whoever approved it approved these words
 * and no others.
 */
export function releasedText({ hash, updates, publishAt }: Pick<Incident, "hash" | "updates" | "publishAt">): string {
  const released = updatesOnRelease({ updates, publishAt });
  const parts = [hash, ...released.map((update) => `${update.id} ${update.hash}`)];
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}

/** The updates that go out together when a disclosure is released; all of them while nobody has said when that is. */
export function updatesOnRelease({ updates, publishAt }: Pick<Incident, "updates" | "publishAt">): Incident["updates"] {
  const statement = publishAt && updates.find(({ at }) => at >= publishAt);
  return statement === undefined ? updates : updates.filter(({ at }) => at <= statement.at);
}
