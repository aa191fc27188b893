import { releasedText } from "#domain/disclosure/released-text.ts";
import { gateNames } from "#model/disclosure.ts";
import type { Incident } from "#model/incident.ts";
import { anIncident, anUpdate } from "./site.ts";

type Facts = NonNullable<Parameters<typeof anIncident>[0]>;

export const byLead = { by: "Head of security", at: "2026-03-12T10:00:00Z" };
export const byCounsel = { by: "Legal counsel", at: "2026-03-12T11:00:00Z" };

/**
 * A disclosure noticed on 10 March, told to security contacts on the 13th and to the public on the 14th at 09:42;
 * everything is approved and the text released, unless `facts` say otherwise.
 */
export function aDisclosure(facts: Facts = {}): Incident {
  const said: Facts = {
    id: "sapphire-unicorn",
    codename: "sapphire-unicorn",
    category: "security",
    started: "2026-03-09T08:00:00Z",
    detected: "2026-03-10T07:10:00Z",
    prenotifyAt: "2026-03-13T09:42:00Z",
    publishAt: "2026-03-14T09:42:00Z",
    gates: Object.fromEntries(gateNames.map((gate) => [gate, [byLead]])),
    updates: [anUpdate({ status: "identified" })],
    ...facts,
  };
  const text = releasedText(anIncident(said));
  return anIncident({ releases: [byLead, byCounsel].map((one) => ({ ...one, text })), ...said });
}

/** The approvals of all gates, with other ones of some. */
export function gatesWith(other: NonNullable<Facts["gates"]>): NonNullable<Facts["gates"]> {
  return { ...Object.fromEntries(gateNames.map((gate) => [gate, [byLead]])), ...other };
}

/** `overrides` of one thing, by two people. */
export function passedOver(gate: "facts" | "lawEnforcement" | "advanceNotice", approvals = [byLead, byCounsel]) {
  return [{ gate, reason: "Customers must act today.", approvals }];
}
