import type { Way } from "#model/subscriber.ts";
import { ways } from "#model/subscriber.ts";
import type { Database } from "#store/database.ts";
import { emptyLog } from "#store/empty-log.ts";
import { integer, maybeText, moment, text } from "#store/row.ts";
import { folded } from "#store/subscriber-rows.ts";

/** What the service itself writes; everything else is an announcement. */
export const letterKinds = ["confirm", "known", "farewell", "export"] as const;
export type LetterKind = (typeof letterKinds)[number];

/** A letter, or a challenge to a webhook, that is owed to one address. */
export interface OwedLetter {
  readonly number: number;
  readonly kind: LetterKind;
  readonly subscriber: string;
  readonly via: Way;
  readonly address: string;
  readonly language?: string | undefined;
  readonly owedSince: Date;
  /** How many times it was tried. */
  readonly attempts: number;
}

/** The service's own letters, which survive its death. */
export interface Letters {
  /** Owes one more. */
  owe(letter: Omit<OwedLetter, "number" | "owedSince" | "attempts">, now: Date): Promise<void>;
  /** Those that are due, oldest first. */
  due(now: Date, most: number): Promise<readonly OwedLetter[]>;
  /** It is gone, or never will be: nothing of it stays. */
  settle(number: number): Promise<void>;
  /** It is tried again, not before `until`. */
  putOff(number: number, until: Date): Promise<void>;
}

/** Owes one letter, inside a transaction of somebody else's. */
export const oweOne = `
  INSERT INTO letters (kind, subscriber, via, address, language, owed_since, not_before)
  VALUES (:kind, :subscriber, :via, :address, :language, :now, :now)`;
const due = "SELECT * FROM letters WHERE not_before <= :now ORDER BY number LIMIT :most";
const putOff = "UPDATE letters SET attempts = attempts + 1, not_before = :until WHERE number = :number";

/** The letters in the file that `openDatabase` opened. */
export function openLetters({ connection, read, write }: Database): Letters {
  const settleOne = connection.prepare("DELETE FROM letters WHERE number = ? RETURNING kind");
  return {
    owe: ({ kind, subscriber, via, address, language = null }, now) =>
      write(() => {
        connection.prepare(oweOne).run({ kind, subscriber, via, address, language, now: now.getTime() });
      }),
    due: (now, most) =>
      read(() =>
        connection
          .prepare(due)
          .all({ now: now.getTime(), most })
          .flatMap((row) => {
            const kind = letterKinds.find((known) => known === text(row, "kind"));
            const via = ways.find((known) => known === text(row, "via"));
            if (kind === undefined || via === undefined) throw new TypeError("a letter is owed that nobody knows");
            return {
              ...{ kind, via, number: integer(row, "number"), subscriber: text(row, "subscriber") },
              address: text(row, "address"),
              language: maybeText(row, "language"),
              owedSince: moment(row, "owed_since"),
              attempts: integer(row, "attempts"),
            };
          }),
      ),
    async settle(number) {
      const settled = await write(() => settleOne.get(number));
      // Who left is to be nowhere on disk.
      if (settled?.["kind"] === "farewell") await emptyLog({ connection, read });
    },
    putOff: (number, until) =>
      write(() => {
        connection.prepare(putOff).run({ number, until: until.getTime() });
      }),
  };
}

/** Forgets every letter that is owed to an address; answers how many. */
export async function forgetLetters({ connection, read, write }: Database, via: Way, address: string): Promise<number> {
  const forgotten = await write(() => {
    const theirs = connection
      .prepare("SELECT number, address FROM letters WHERE via = ?")
      .all(via)
      .filter((row) => folded(via, text(row, "address")) === folded(via, address));
    for (const row of theirs) connection.prepare("DELETE FROM letters WHERE number = ?").run(integer(row, "number"));
    return theirs.length;
  });
  if (forgotten > 0) await emptyLog({ connection, read });
  return forgotten;
}
