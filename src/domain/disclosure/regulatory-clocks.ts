import { nameKey } from "#domain/disclosure/approvals.ts";
import { after } from "#domain/overdue/owed.ts";
import type { Incident } from "#model/incident.ts";
import type { Policy } from "#model/policy.ts";

/** By when one authority must be told of one incident, and whether it was. */
export interface Clock {
  /** The law or contract, by its name in the policy. */
  readonly regime: string;
  readonly authority: string;
  readonly due: Date;
  readonly state: "running" | "late" | "met";
  /** When they were told first; after `due` where that was too late. */
  readonly metAt?: Date;
}

/** The clocks that the policy's regimes set for an incident, first due first; none as long as nobody was aware of it. */
export function clocksOf(incident: Incident, { regimes }: Pick<Policy, "regimes">, now: Date): Clock[] {
  const from = incident.awareAt ?? incident.detected;
  if (from === undefined || from > now) return [];
  return regimes
    .filter((regime) => concerns(regime.when, incident))
    .map(({ name, authority, within }) => {
      const due = after(from, within);
      const metAt = firstReport(incident, name, now);
      if (metAt !== undefined) return { regime: name, authority, due, state: "met" as const, metAt };
      return { regime: name, authority, due, state: due < now ? ("late" as const) : ("running" as const) };
    })
    .sort((a, b) => a.due.getTime() - b.due.getTime());
}

function concerns(when: Policy["regimes"][number]["when"], { category, personalData }: Incident): boolean {
  switch (when) {
    case "always":
      return true;
    case "security":
      return category === "security";
    case "personal-data":
      return personalData === "risk" || personalData === "high-risk";
  }
}

function firstReport({ reported = [] }: Incident, name: string, now: Date): Date | undefined {
  const times = reported.filter(({ regime, at }) => nameKey(regime) === nameKey(name) && at <= now).map(({ at }) => at);
  return times.sort((a, b) => a.getTime() - b.getTime())[0];
}
