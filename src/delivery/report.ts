import type { Channel } from "#delivery/channel.ts";
import type { Plan } from "#delivery/planned.ts";
import type { Outcome } from "#model/delivery.ts";

/** How one channel stands after a run: counts of deliveries. */
export interface ChannelReport {
  readonly channel: string;
  readonly sent: number;
  /** Calls of this run that may be seen twice, because an earlier one ended `unknown`. */
  readonly repeated: number;
  readonly refused: number;
  readonly deferred: number;
  /** Calls of this run that nobody knows the end of. */
  readonly unknown: number;
  /** `unknown`, from this run or before, and waiting for a person. */
  readonly held: number;
  /** Put off until later, or under way elsewhere. */
  readonly waiting: number;
  /** Planned but not begun, because the channel was closed or the run stopped. */
  readonly left: number;
  readonly superseded: number;
  /** Why the channel was closed before it was through, if it was. */
  readonly closed?: string | undefined;
  /** Why something is not sent, and how often that was said. */
  readonly reasons: ReadonlyMap<string, number>;
  /** Where the world can see what was sent. */
  readonly urls: readonly string[];
  /** What the next run still has to do here. */
  readonly owed: number;
}

/** How a run ended. */
export interface DeliveryReport {
  readonly channels: readonly ChannelReport[];
  readonly withheld: Plan["withheld"];
}

/** 0: nothing is owed. 1: something is, run again. 3: something is `unknown` and waits for a person. */
export function exitCodeOf({ channels }: Pick<DeliveryReport, "channels">): 0 | 1 | 3 {
  if (channels.some(({ owed }) => owed > 0)) return 1;
  return channels.some(({ held }) => held > 0) ? 3 : 0;
}

const urlsShown = 20;

/** The counts of one channel while it sends. */
export class Tally {
  readonly #channel: Channel;
  readonly #ended = { sent: 0, refused: 0, deferred: 0, unknown: 0 };
  readonly #reasons = new Map<string, number>();
  readonly #urls: string[] = [];
  #repeated = 0;
  #elsewhere = 0;
  #begun = 0;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  begin(repeats: boolean): void {
    this.#begun += 1;
    if (repeats) this.#repeated += 1;
  }

  /** Counts an outcome; undefined is a call that somebody else makes. */
  end(outcome: Outcome | undefined): void {
    if (outcome === undefined) {
      this.#elsewhere += 1;
      return;
    }
    this.#ended[outcome.kind] += 1;
    if (outcome.kind === "sent") {
      if (outcome.url !== undefined && this.#urls.length < urlsShown) this.#urls.push(outcome.url);
      return;
    }
    const reason = "code" in outcome ? `${outcome.code}: ${outcome.reason}` : outcome.reason;
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  report(plan: Plan, closed: string | undefined): ChannelReport {
    const { name, onUnknown } = this.#channel;
    const isHere = (key: { readonly channel: string }) => key.channel === name;
    const count = (keys: readonly { readonly channel: string }[]) => keys.filter(isHere).length;
    const left = count(plan.deliveries) - this.#begun;
    const waiting = count(plan.waiting) + this.#elsewhere;
    const heldNow = onUnknown === "hold" ? this.#ended.unknown : 0;
    return {
      channel: name,
      ...this.#ended,
      repeated: this.#repeated,
      held: count(plan.held) + heldNow,
      waiting,
      left,
      superseded: count(plan.marks.filter(({ state }) => state === "superseded").flatMap(({ keys }) => keys)),
      closed,
      reasons: this.#reasons,
      urls: this.#urls,
      owed: this.#ended.deferred + waiting + left + this.#ended.unknown - heldNow,
    };
  }
}
