import type { Announcement } from "#model/announcement.ts";
import type { ChannelKind } from "#model/channel.ts";
import type { Delivery, DeliveryKey, Outcome } from "#model/delivery.ts";

/** What a channel needs to know beside the delivery itself. */
export interface Circumstances {
  /** What was said before about the same subject to the same recipient, oldest first, with its receipts. */
  readonly thread: readonly { readonly announcement: string; readonly receipt: string }[];
  /** The page could not be read back: the message carries everything and says that the page may lag. */
  readonly pageLags: boolean;
  /** Whether an earlier call for this delivery ended `unknown`. */
  readonly repeated: boolean;
  readonly now: Date;
}

/**
 * A way to reach people. One call, one `Outcome`: an adapter never retries, never logs, and throws only for our own bugs.
 */
export interface Channel {
  /** Its name in site.yaml. */
  readonly name: string;
  readonly kind: ChannelKind | "outbox";
  /**
   * What a second call after `unknown` does: `absorbed` is recognised by the other side, `look-up` can be asked for,
   * `repeat` is seen twice at worst, `hold` waits for a person.
   */
  readonly onUnknown: "absorbed" | "look-up" | "repeat" | "hold";
  /** How many deliveries may be under way at once. */
  readonly connections: number;
  /** The most that are started in a second, if there is a bound. */
  readonly perSecond?: number | undefined;
  /** What one delivery costs in US dollars, for the dry run. */
  cost?(announcement: Announcement): number;
  send(delivery: Delivery, key: DeliveryKey, circumstances: Circumstances): Promise<Outcome>;
  /** Whether an earlier `unknown` call arrived after all: its receipt, or undefined if it surely did not. */
  lookUp?(delivery: Delivery, key: DeliveryKey, circumstances: Circumstances): Promise<Outcome | undefined>;
  close(): Promise<void>;
}
