import type { LedgerView } from "#delivery/ledger-view.ts";
import type { Mark, Plan, PlannedDelivery } from "#delivery/planned.ts";
import type { PlannedChannel } from "#delivery/planned-channel.ts";
import type { Withheld } from "#delivery/withheld.ts";
import type { Announcement } from "#model/announcement.ts";
import type { DeliveryKey, Recipient } from "#model/delivery.ts";
import type { Entry } from "#store/ledger.ts";

interface Candidate {
  readonly announcement: Announcement;
  readonly channel: PlannedChannel;
  readonly recipient: Recipient;
  readonly entry: Entry | undefined;
  readonly now: Date;
}

/** A plan while it is being made. */
export class PlanDraft {
  readonly deliveries: PlannedDelivery[] = [];
  readonly waiting: DeliveryKey[] = [];
  readonly held: DeliveryKey[] = [];
  readonly withheld: Withheld[] = [];
  readonly #marks = new Map<string, Mark & { keys: DeliveryKey[] }>();

  /** Plans the newest words for a recipient, as far as the ledger lets it. */
  decide({ announcement, channel, recipient, entry, now }: Candidate): void {
    const key = { announcement: announcement.id, channel: channel.name, recipient: recipient.id };
    switch (entry?.state) {
      case "attempting":
        this.waiting.push(key);
        return;
      case "deferred":
        if (entry.retryAt !== undefined && entry.retryAt > now) {
          this.waiting.push(key);
          return;
        }
        break;
      case "unknown":
        if (channel.onUnknown === "hold") {
          this.held.push(key);
          return;
        }
        break;
      case undefined:
      case "excluded":
        break;
      default:
        return;
    }
    const repeats = (entry?.unknowns ?? 0) > 0;
    this.deliveries.push({ announcement, channel: channel.name, recipient, repeats });
  }

  supersede(key: DeliveryKey): void {
    this.mark("superseded", "newer words were said", key);
  }

  mark(state: Mark["state"], reason: string, { announcement, channel, recipient }: DeliveryKey): void {
    const mark = this.#marks.get(`${state} ${reason}`) ?? { state, reason, keys: [] };
    this.#marks.set(`${state} ${reason}`, mark);
    mark.keys.push({ announcement, channel, recipient });
  }

  finished(ledger: LedgerView, channels: readonly PlannedChannel[]): Plan {
    const planned = new Set(this.deliveries.map(({ announcement }) => announcement.id));
    const isFresh = (id: string) => channels.every(({ name }) => ledger.entriesOf(id, name).size === 0);
    return {
      deliveries: this.deliveries,
      waiting: this.waiting,
      held: this.held,
      marks: [...this.#marks.values()],
      withheld: this.withheld,
      fresh: [...planned].filter(isFresh),
    };
  }
}
