import type { RowProblem } from "#store/csv-problem.ts";
import type { Row } from "#store/csv-row.ts";

const confirmed = /^(?:confirmed|active|subscribed|verified|enabled|yes|true|)$/i;
const waiting = /^(?:pending|unconfirmed|unverified|not[ _-]confirmed|waiting)$/i;
const no = /^(?:no|false|0|)$/i;

/**
 * Whether somebody has confirmed elsewhere, so far as the row says; who is written to by nobody there is written to by
 * nobody here. Where it says nothing, whoever brings the list says that they have.
 */
export function standingIn(row: Row): "confirmed" | "pending" | RowProblem {
  if (!no.test(row.one("quarantined")))
    return {
      column: "quarantined",
      what: "says that letters came back, so nobody is written to; empty the cell if they do not",
    };
  const state = row.one("state");
  if (waiting.test(state)) return "pending";
  if (!confirmed.test(state))
    return {
      column: "state",
      what: "is a state in which nobody is written to; write confirmed or pending if they are",
    };
  // Statuspage was to ask them still.
  return row.one("skip_confirmation") !== "" && no.test(row.one("skip_confirmation")) ? "pending" : "confirmed";
}
