import type { Channel, Circumstances } from "#delivery/channel.ts";
import { type Answered, callOnce } from "#delivery/channels/http/call.ts";
import { isSuccess, type Listener, unanswered, unsuccessful } from "#delivery/channels/http/outcome.ts";
import type { Caller } from "#delivery/channels/http/outside.ts";
import type { Delivery, DeliveryKey, Outcome } from "#model/delivery.ts";

/** What goes over the line. */
export interface HookRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A channel that is one address, which takes a request for each announcement. */
export interface Hook extends Listener, Pick<Channel, "name" | "kind" | "onUnknown" | "perSecond"> {
  readonly address: URL;
  /** How long one call may take, in milliseconds. */
  readonly limit?: number | undefined;
  /** Makes the call; `callOnce` if left out. */
  readonly call?: Caller | undefined;
  /** Makes the request, or says why there is none. */
  compose(delivery: Delivery, key: DeliveryKey, circumstances: Circumstances): HookRequest | Outcome;
  /** What an answer means that is not the usual one; undefined leaves it to its status. */
  judge?(answer: Answered, now: Date): Outcome | undefined;
  /** The proof of a call that was taken. */
  receipt(answer: Answered, key: DeliveryKey): string;
}

const usualLimit = 20_000;

/** The channel that makes one call for each delivery and judges its answer. */
export function hookChannel(hook: Hook): Channel {
  const { name, kind, onUnknown, perSecond, address, limit = usualLimit, call = callOnce } = hook;
  return {
    name,
    kind,
    onUnknown,
    perSecond,
    connections: 1,
    async send(delivery, key, circumstances) {
      const request = hook.compose(delivery, key, circumstances);
      if ("kind" in request) return request;
      const answer = await call({ address, ...request, limit });
      if (answer.kind !== "answered") return unanswered(hook, answer);
      const judged = hook.judge?.(answer, circumstances.now);
      if (judged !== undefined) return judged;
      if (!isSuccess(answer)) return unsuccessful(hook, answer, circumstances.now);
      return { kind: "sent", receipt: hook.receipt(answer, key) };
    },
    close: async () => undefined,
  };
}
