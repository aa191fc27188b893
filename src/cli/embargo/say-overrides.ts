import type { Session } from "#cli/session.ts";
import type { Incident } from "#model/incident.ts";

/** Says aloud what was passed over, by whom and why. */
export function sayOverrides(session: Session, { overrides = [] }: Incident): void {
  for (const { gate, reason, approvals } of overrides) {
    const who = approvals.map(({ by }) => by).join(" and ");
    session.complain(`PASSED OVER: ${gate}, by ${who}: ${reason}`);
  }
}
