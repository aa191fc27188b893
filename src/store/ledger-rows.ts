import type { DeliveryKey, DeliveryState, Outcome } from "#model/delivery.ts";
import type { Entry } from "#store/ledger.ts";
import { integer, maybeMoment, maybeText, moment, type Row, text } from "#store/row.ts";

const states = {
  attempting: true,
  sent: true,
  refused: true,
  deferred: true,
  unknown: true,
  superseded: true,
  suppressed: true,
  excluded: true,
  adopted: true,
} as const satisfies Record<DeliveryState, true>;

function isState(word: string): word is DeliveryState {
  return Object.hasOwn(states, word);
}

/** A row of `deliveries`. The names of the key are taken from `known` where the caller has them: a million rows share them. */
export function entryOf(row: Row, known?: Pick<DeliveryKey, "announcement" | "channel">): Entry {
  const state = text(row, "state");
  if (!isState(state)) throw new TypeError(`“${state}” is not a state of a delivery`);
  return {
    announcement: known?.announcement ?? text(row, "announcement"),
    channel: known?.channel ?? text(row, "channel"),
    recipient: text(row, "recipient"),
    state,
    attempts: integer(row, "attempts"),
    unknowns: integer(row, "unknowns"),
    receipt: maybeText(row, "receipt"),
    url: maybeText(row, "url"),
    reason: maybeText(row, "reason"),
    retryAt: maybeMoment(row, "retry_at"),
    changedAt: moment(row, "changed_at"),
  };
}

/** The columns that an outcome fills. */
export interface SettledColumns {
  readonly [column: string]: string | number | null;
}

/** What a row says of an outcome; codes and reasons stand together. */
export function columnsOf(outcome: Outcome): SettledColumns {
  const empty = { state: outcome.kind, receipt: null, url: null, reason: null, retry_at: null };
  switch (outcome.kind) {
    case "sent":
      return { ...empty, receipt: outcome.receipt, url: outcome.url ?? null };
    case "refused":
      return { ...empty, reason: `${outcome.code}: ${outcome.reason}` };
    case "deferred":
      return { ...empty, reason: `${outcome.code}: ${outcome.reason}`, retry_at: outcome.retryAt?.getTime() ?? null };
    case "unknown":
      return { ...empty, reason: outcome.reason };
  }
}
