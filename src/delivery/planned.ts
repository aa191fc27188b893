import type { Withheld } from "#delivery/withheld.ts";
import type { Delivery, DeliveryKey } from "#model/delivery.ts";

/** One delivery that is going to be made. */
export interface PlannedDelivery extends Delivery {
  /** An earlier call ended `unknown`: the recipient may see it twice. */
  readonly repeats: boolean;
}

/** Deliveries that get a state without a call. */
export interface Mark {
  readonly state: "superseded" | "suppressed" | "excluded";
  readonly reason: string;
  readonly keys: readonly DeliveryKey[];
}

/** What one run is going to do, and what it leaves and why. */
export interface Plan {
  /** Channel by channel; what was said earlier stands first. */
  readonly deliveries: readonly PlannedDelivery[];
  /** Owed, but not now: put off until later, or under way elsewhere. */
  readonly waiting: readonly DeliveryKey[];
  /** `unknown` on a channel that waits for a person. */
  readonly held: readonly DeliveryKey[];
  readonly marks: readonly Mark[];
  /** The newest words of a subject that a channel does not carry at all, and why. */
  readonly withheld: readonly Withheld[];
  /** Ids of announcements that nobody was told yet on any of these channels. */
  readonly fresh: readonly string[];
}
