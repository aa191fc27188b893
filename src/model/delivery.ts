import type { Announcement } from "#model/announcement.ts";
import type { Subscriber } from "#model/subscriber.ts";

/**
 * How one call to the outside ended.
 *
 * - `sent`: taken over by the other side; the receipt proves it.
 * - `refused`: never for this recipient; trying again would be refused again.
 * - `deferred`: not now; the next run tries again, not before `retryAt`.
 * - `unknown`: nobody can tell whether it was taken (silence after the letter).
 */
export type Outcome =
  | { readonly kind: "sent"; readonly receipt: string; readonly url?: string | undefined }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly reason: string;
      /** The address itself is gone: nothing more goes out on it in this run. */
      readonly closes?: boolean | undefined;
    }
  | {
      readonly kind: "deferred";
      readonly code: string;
      readonly reason: string;
      readonly retryAt?: Date | undefined;
      /** The whole channel is affected: nothing more goes out on it in this run. */
      readonly closes?: boolean | undefined;
    }
  | { readonly kind: "unknown"; readonly reason: string; readonly closes?: boolean | undefined };

/** `planned` is the absence of a row. */
export type DeliveryState =
  | "attempting"
  | "sent"
  | "refused"
  | "deferred"
  | "unknown"
  | "superseded"
  | "suppressed"
  | "excluded"
  | "adopted";

/** One announcement to one recipient on one channel. */
export interface DeliveryKey {
  readonly announcement: string;
  readonly channel: string;
  /** A subscriber's id, or for channels with one address the account's handle, and perhaps `/` and a component's id. */
  readonly recipient: string;
}

/** What a channel writes to: a subscriber, or the one account or address that it has. */
export type Recipient =
  | { readonly kind: "subscriber"; readonly id: string; readonly subscriber: Subscriber }
  | {
      readonly kind: "account";
      readonly id: string;
      /** The component whose change alone is told, where the account's form tells of each by itself. */
      readonly component?: string | undefined;
    };

/** One announcement that is to be said to one recipient on one channel. */
export interface Delivery {
  readonly announcement: Announcement;
  readonly channel: string;
  readonly recipient: Recipient;
}
