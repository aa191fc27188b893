import { createHash } from "node:crypto";
import type { Incident } from "#model/incident.ts";

/**
 * SHA-256 (hex) of everything that readers of a disclosure are told when it is released: the frozen facts, and each
 * update under its name. Codename, approvals and what else may change are not part of it, so the text has the same
 * hash before and after it went public, and whoever approved it approved these words and no others.
 */
export function releasedText({ hash, updates }: Pick<Incident, "hash" | "updates">): string {
  const parts = [hash, ...updates.map((update) => `${update.id} ${update.hash}`)];
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}
