import { bounceMeaning } from "#domain/bounce.ts";
import type { SuppressionReason } from "#model/subscriber.ts";
import { subscriberIn, subscriberLeaving } from "#subscriptions/bounces/envelope.ts";
import { readMailReport } from "#subscriptions/bounces/mail-report.ts";
import type { KeyRing } from "#subscriptions/tokens.ts";

/** What came of a message that may be a report; no word of it means anybody. */
export type Taken =
  | "suppressed"
  | "complained"
  /** Counted: it may pass. */
  | "kept"
  /** A letter that is late only. */
  | "delayed"
  /** It is about us, not about the reader: somebody has to look. */
  | "ours"
  /** Nothing in it is signed by us. */
  | "unsigned"
  /** Whoever it is about is gone already. */
  | "nobody"
  | "no report";

export interface BounceTaking {
  readonly ring: KeyRing;
  readonly subscribers: {
    leave(id: string, reason: SuppressionReason, now: Date): Promise<unknown>;
    bounce(id: string, code: string, now: Date): Promise<"kept" | "suppressed" | "nobody">;
  };
}

/**
 * Takes in a message that came back (RFC 3464, RFC 5965). Only a report that carries an address or a link which we
 * signed is believed, so nobody can have somebody else suppressed.
 */
export async function takeBounce(raw: Uint8Array, { ring, subscribers }: BounceTaking, now: Date): Promise<Taken> {
  const report = await readMailReport(raw);
  if (report === undefined) return "no report";
  const { kind, status = "", traces } = report;
  const subscriber = subscriberIn(ring, traces) ?? subscriberLeaving(ring, traces);
  if (subscriber === undefined) return "unsigned";
  if (kind === "delayed") return "delayed";

  const leave = async (reason: SuppressionReason, taken: Taken) =>
    (await subscribers.leave(subscriber, reason, now)) === undefined ? "nobody" : taken;
  if (kind === "complaint") return await leave("complained", "complained");
  switch (bounceMeaning(status)) {
    case "gone":
      return await leave("bounced", "suppressed");
    case "ours": {
      const known = await subscribers.bounce(subscriber, status, now);
      return known === "nobody" ? "nobody" : "ours";
    }
    case "later":
      return await subscribers.bounce(subscriber, status, now);
  }
}
