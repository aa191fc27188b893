import type { Channel, Circumstances } from "#delivery/channel.ts";
import type { Delivery, DeliveryKey, Outcome } from "#model/delivery.ts";

/** One call that a scripted channel was asked to make. */
export interface Call {
  readonly announcement: string;
  readonly recipient: string;
  readonly circumstances: Circumstances;
}

type Answer = (call: Call, count: number) => Outcome | Promise<Outcome>;

/** A channel whose world is a script: it keeps every call and answers what it is told to, `sent` by default. */
export class ScriptedChannel implements Channel {
  readonly name: string;
  kind: Channel["kind"] = "email";
  onUnknown: Channel["onUnknown"] = "repeat";
  connections = 1;
  perSecond: number | undefined;
  lookUp?: NonNullable<Channel["lookUp"]>;
  readonly calls: Call[] = [];
  /** The most calls that were ever under way together. */
  busiest = 0;
  #underWay = 0;
  readonly #answer: Answer;

  constructor(name = "email", answer: Answer = (_, count) => ({ kind: "sent", receipt: `receipt-${count}` })) {
    this.name = name;
    this.#answer = answer;
  }

  async send({ announcement }: Delivery, { recipient }: DeliveryKey, circumstances: Circumstances): Promise<Outcome> {
    const call = { announcement: announcement.id, recipient, circumstances };
    this.calls.push(call);
    this.#underWay += 1;
    this.busiest = Math.max(this.busiest, this.#underWay);
    try {
      return await this.#answer(call, this.calls.length);
    } finally {
      this.#underWay -= 1;
    }
  }

  async close(): Promise<void> {
    this.calls.length = 0;
  }
}
