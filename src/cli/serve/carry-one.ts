import { composeLetter, composePost, type LetterSources } from "#cli/serve/compose-letter.ts";
import type { Mailer } from "#delivery/service-mail/mailer.ts";
import type { Poster } from "#delivery/service-post/poster.ts";
import { bounceMeaning } from "#domain/bounce.ts";
import type { Outcome } from "#model/delivery.ts";
import type { Letters, OwedLetter } from "#store/letters.ts";
import type { Subscribers } from "#store/subscribers.ts";

const minute = 60_000;
/** Nobody waits longer than this for a letter that they asked for, in milliseconds. */
const longest = 24 * 60 * minute;

/** What a letter needs on its way. */
export interface Carriage extends LetterSources {
  readonly letters: Pick<Letters, "settle" | "putOff">;
  readonly subscribers: Pick<Subscribers, "find" | "leave">;
  readonly mailer: Pick<Mailer, "send">;
  /** Posts to webhooks and chats. */
  readonly poster: Poster;
  now(): Date;
}

/** How a letter fared; `waits` says why no other would fare better just now. */
export interface Fared {
  readonly kind: "sent" | "dropped" | "put off";
  readonly waits?: string | undefined;
}

/** How long a letter rests that was tried so often, in milliseconds: 1, 4, 16, 64 minutes, then four hours each time. */
export function patienceAfter(attempts: number): number {
  return minute * Math.min(4 ** attempts, 240);
}

/**
 * Brings one letter on its way. It is settled only when it is gone: a process that dies in between sends it again, with
 * the same Message-ID. What came to nothing is tried again with growing patience, for a day.
 */
export async function carryOne(owed: OwedLetter, carriage: Carriage): Promise<Fared> {
  const { letters, subscribers } = carriage;
  const now = carriage.now();
  const isTooOld = now.getTime() - owed.owedSince.getTime() > longest;
  const outcome = isTooOld ? undefined : await send(owed, carriage, now);
  if (outcome === undefined) return await dropped(owed, letters);
  switch (outcome.kind) {
    case "sent":
      await letters.settle(owed.number);
      return { kind: "sent" };
    case "refused":
      if (isGone(outcome.code)) await subscribers.leave(owed.subscriber, "bounced", carriage.now());
      return await dropped(owed, letters);
    default:
      await letters.putOff(owed.number, new Date(carriage.now().getTime() + patienceAfter(owed.attempts)));
      return { kind: "put off", ...(outcome.closes && { waits: outcome.reason }) };
  }
}

/** Sends it by the way that it is owed, or answers undefined where it means nothing any more. */
async function send(owed: OwedLetter, carriage: Carriage, now: Date): Promise<Outcome | undefined> {
  if (owed.via !== "email") {
    const post = await composePost(owed, carriage, now);
    return post && (await carriage.poster.send(post));
  }
  const letter = await composeLetter(owed, carriage, now);
  return letter && (await carriage.mailer.send(letter));
}

/** Whether a mail server said of an address that there is none, in so many words. */
function isGone(code: string): boolean {
  const [enhanced] = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(code) ?? [];
  return enhanced !== undefined && bounceMeaning(enhanced) === "gone";
}

async function dropped({ number }: OwedLetter, letters: Pick<Letters, "settle">): Promise<Fared> {
  await letters.settle(number);
  return { kind: "dropped" };
}
