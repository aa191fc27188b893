import { hookIsGone } from "#delivery/channels/hooks/outcome.ts";
import type { PlannedDelivery } from "#delivery/planned.ts";
import { bounceMeaning } from "#domain/bounce.ts";
import type { Outcome } from "#model/delivery.ts";
import type { Subscribers } from "#store/subscribers.ts";

/** What a run and the list of subscribers learn of each other while letters go out. */
export interface Readers {
  stillWants(delivery: PlannedDelivery): Promise<boolean>;
  onOutcome(delivery: PlannedDelivery, outcome: Outcome): Promise<void>;
}

/** A webhook that put us off or refused, as mail would say it: it may pass, unless it is so for days. */
const hookTrouble = "4.0.0";

/**
 * Who left since the plan was made gets nothing more; whose mailbox or webhook is gone is erased, other troubles are
 * counted.
 */
export function readersOf(subscribers: Pick<Subscribers, "find" | "leave" | "bounce">, now: () => Date): Readers {
  return {
    async stillWants({ recipient }) {
      if (recipient.kind === "account") return true;
      return (await subscribers.find(recipient.id))?.state === "confirmed";
    },
    async onOutcome({ recipient }, outcome) {
      if (recipient.kind === "account" || !("code" in outcome)) return;
      if (recipient.subscriber.via !== "email") {
        if (outcome.code === hookIsGone) await subscribers.leave(recipient.id, "bounced", now());
        else await subscribers.bounce(recipient.id, hookTrouble, now());
        return;
      }
      const [code] = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(outcome.code) ?? [];
      const { id } = recipient;
      if (code !== undefined && bounceMeaning(code) === "gone") await subscribers.leave(id, "bounced", now());
      // A refusal without a code may be a blocklist that has met us: nobody is erased for one of these.
      else if (outcome.kind === "refused") await subscribers.bounce(id, code ?? "5.0.0", now());
      else if (!outcome.closes && code !== undefined) await subscribers.bounce(id, code, now());
    },
  };
}
