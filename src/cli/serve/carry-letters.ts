import { nap as untilThen } from "#cli/nap.ts";
import { type Carriage, carryOne, type Fared, patienceAfter } from "#cli/serve/carry-one.ts";
import type { Mailer } from "#delivery/service-mail/mailer.ts";
import type { Letters, OwedLetter } from "#store/letters.ts";

/** What carries the service's own letters, beside the service. */
export interface Carrier extends AsyncDisposable {
  /** Something is owed, or may be: it looks soon. What it costs does not depend on what is there. */
  nudge(): void;
}

/** Waits for `length` milliseconds, or until `signal` ends it. */
export type Wait = (length: number, signal: AbortSignal) => Promise<void>;

export interface Carrying extends Carriage {
  readonly letters: Letters;
  readonly mailer: Mailer;
  readonly wait?: Wait;
  /** Cuts off the letter that is under way. */
  cutOff(): void;
  /** A line for the operator; it names nobody. */
  complain(line: string): void;
}

const second = 1_000;
const lengths = {
  /** Between two looks when nobody says that something is owed. */
  slow: 30 * second,
  /** After a nudge: no answer to a reader is later or sooner for the letter that follows from it. */
  linger: second / 2,
  /** After trouble that would meet every letter, the first time; twice as long each time after. */
  trouble: 30 * second,
  longestTrouble: 900 * second,
  /** For the letter that is under way when the end comes. */
  grace: 5 * second,
} as const;
const batch = 50;

/**
 * Carries letters, oldest first, until it is disposed of; then the letter under way is let arrive for a moment, and cut
 * off. Every letter is sent at least once: what is not known to be gone is sent again, with the same Message-ID.
 */
export function startCarrier({ wait = untilThen, ...carrying }: Carrying): Carrier {
  const { letters, mailer, complain } = carrying;
  const end = new AbortController();
  let napping = new AbortController();
  let nudged = false;
  let troubles = 0;

  const troubled = (why: string) => {
    if (troubles === 0) complain(`The service's own letters wait: ${why}. They are tried again.`);
    troubles += 1;
  };

  /** A letter that trips over a fault of ours rests, so that it does not stand in the way of the others. */
  async function carry(letter: OwedLetter): Promise<Fared> {
    try {
      return await carryOne(letter, carrying);
    } catch (error) {
      await letters.putOff(letter.number, new Date(carrying.now().getTime() + patienceAfter(letter.attempts)));
      complain(`A letter of the kind “${letter.kind}” was not sent: ${wordsOf(error)}`);
      return { kind: "put off" };
    }
  }

  /** Mails one after another; whether all others have to wait. */
  async function carryMails(mails: readonly OwedLetter[]): Promise<"trouble" | undefined> {
    for (const letter of mails) {
      if (end.signal.aborted) return undefined;
      const { kind, waits } = await carry(letter);
      if (waits !== undefined) {
        troubled(waits);
        return "trouble";
      }
      if (kind === "sent" && troubles > 0) {
        troubles = 0;
        complain("The service's own letters go out again.");
      }
    }
    return undefined;
  }

  /** Carries what is due; whether there may be more of it, or all has to wait. */
  async function round(): Promise<"more" | "rest" | "trouble"> {
    const due = await letters.due(carrying.now(), batch);
    const mails = due.filter(({ via }) => via === "email");
    // Webhooks are strangers' addresses: all at once, so that none of them keeps the others waiting.
    const posts = due.filter(({ via }) => via !== "email");
    const [trouble] = await Promise.all([carryMails(mails), ...posts.map(carry)]);
    return trouble ?? (due.length === batch ? "more" : "rest");
  }

  async function carefully(): ReturnType<typeof round> {
    try {
      return await round();
    } catch (error) {
      // A full disk: the service answers on, and the letters stay owed.
      troubled(wordsOf(error));
      return "trouble";
    }
  }

  async function nap(): Promise<void> {
    if (!nudged) await wait(lengths.slow, AbortSignal.any([end.signal, napping.signal]));
    if (!end.signal.aborted) await wait(lengths.linger, end.signal);
    nudged = false;
    napping = new AbortController();
  }

  async function run(): Promise<void> {
    while (!end.signal.aborted) {
      const left = await carefully();
      if (left === "more" || end.signal.aborted) continue;
      mailer.rest();
      const pause = Math.min(lengths.trouble * 2 ** (troubles - 1), lengths.longestTrouble);
      await (left === "trouble" ? wait(pause, end.signal) : nap());
    }
    mailer.rest();
  }

  const running = run();
  return {
    nudge() {
      nudged = true;
      napping.abort();
    },
    async [Symbol.asyncDispose]() {
      end.abort();
      const arrived = new AbortController();
      const ended = running.finally(() => arrived.abort());
      await Promise.race([ended, wait(lengths.grace, arrived.signal)]);
      carrying.cutOff();
      await ended;
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
