import type { Document } from "yaml";
import { append } from "#cli/embargo/write-down.ts";
import { UsageError } from "#cli/session.ts";
import { releasedText } from "#domain/disclosure/released-text.ts";
import { type GateName, gateNames, type Override } from "#model/disclosure.ts";
import type { Incident } from "#model/incident.ts";

/** Everything that two people may pass over. */
export const overridable = [...gateNames, "lawEnforcement", "advanceNotice"] as const satisfies Override["gate"][];

/** Who vouches, when, and on what grounds. */
export interface Word {
  readonly by: string;
  /** As content writes it. */
  readonly at: string;
  readonly note?: string | undefined;
}

/**
 * Writes an approval of `what` into the facts of `incident`: one or more gates with commas between, or `release`.
 *
 * @throws UsageError for what cannot be approved.
 */
export function writeApproval(facts: Document, incident: Incident, what: string, word: Word): void {
  if (what === "release") {
    append(facts, ["releases"], { ...word, text: releasedText(incident) });
    return;
  }
  const names = what.split(",").map((name) => name.trim());
  const strange = names.find((name) => !gateNames.includes(name as GateName));
  if (strange !== undefined) {
    throw new UsageError(`“${strange}” is nothing to approve. There are: ${gateNames.join(", ")} and release.`);
  }
  for (const name of names) append(facts, ["gates", name], { ...word });
}

/**
 * Writes one of the two words that an override needs; the first one gives the reason.
 *
 * @throws UsageError for what cannot be passed over, and where the reason is missing.
 */
export function writeOverride(
  facts: Document,
  { overrides = [] }: Incident,
  what: string,
  word: Word & { readonly reason?: string | undefined },
): void {
  const gate = overridable.find((name) => name === what);
  if (gate === undefined) {
    throw new UsageError(`“${what}” cannot be passed over. There are: ${overridable.join(", ")}.`);
  }
  const { reason, ...approval } = word;
  const index = overrides.findIndex((override) => override.gate === gate);
  if (index >= 0) {
    append(facts, ["overrides", String(index), "approvals"], approval);
    return;
  }
  if (reason === undefined) throw new UsageError("The first of the two says why it cannot wait: --reason.");
  append(facts, ["overrides"], { gate, reason, approvals: [approval] });
}
