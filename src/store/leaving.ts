import { bounceMeaning } from "#domain/bounce.ts";
import type { Subscriber, SuppressionReason, Way } from "#model/subscriber.ts";
import type { Database } from "#store/database.ts";
import { emptyLog } from "#store/empty-log.ts";
import type { KeyedHash } from "#store/keyed-hash.ts";
import { integer, type Row, text } from "#store/row.ts";
import { type scopeReader, subscriberOf } from "#store/subscriber-rows.ts";
import type { Subscribers } from "#store/subscribers.ts";
import { type Suppressions, suppressionsIn } from "#store/suppressions.ts";

const day = 24 * 3_600_000;
/** Letters that came back on so many days, within so many milliseconds, mean a mailbox that is gone. */
const bearable = { days: 5, within: 14 * day };

const countMany = `
  INSERT INTO growth (day, via, what, count) VALUES (:day, :via, :what, :many)
  ON CONFLICT (day, via, what) DO UPDATE SET count = count + :many`;

/** What it takes to let people go, and to know them again without knowing them. */
export interface Leaving extends Pick<Suppressions, "lift" | "reasonFor"> {
  readonly verbs: Pick<Subscribers, "leave" | "bounce" | "returnedForUs" | "suppressionOf" | "forgetPending">;
  /** Inside a transaction: counts who came or went. */
  count(what: "confirmed" | SuppressionReason, via: Way, now: Date, many?: number): void;
}

export function leaving(database: Database, hash: KeyedHash, readScope: ReturnType<typeof scopeReader>): Leaving {
  const { connection, read, write } = database;
  const { suppress, lift, reasonFor } = suppressionsIn(database, hash);
  const remove = connection.prepare("DELETE FROM subscribers WHERE id = ? RETURNING *");
  const removeBounces = connection.prepare("DELETE FROM bounces WHERE subscriber = ?");
  const removeLetters = connection.prepare("DELETE FROM letters WHERE subscriber = ?");
  const grow = connection.prepare(countMany);
  const isThere = connection.prepare("SELECT 1 FROM subscribers WHERE id = ?");
  const addBounce = connection.prepare(
    "INSERT OR REPLACE INTO bounces (subscriber, bounced_at, code) VALUES (?, ?, ?)",
  );
  const bouncesOf = connection.prepare("SELECT code, bounced_at FROM bounces WHERE subscriber = ? AND bounced_at > ?");
  const bouncesSince = connection.prepare("SELECT code FROM bounces WHERE bounced_at > ?");
  const isOurs = (row: Row) => bounceMeaning(text(row, "code")) === "ours";

  const count: Leaving["count"] = (what, via, now, many = 1) => {
    grow.run({ day: now.toISOString().slice(0, 10), via, what, many });
  };

  const leave = async (id: string, reason: SuppressionReason, now: Date): Promise<Subscriber | undefined> => {
    const gone = await write(() => {
      const row = remove.get(id);
      if (row === undefined) return undefined;
      const subscriber = subscriberOf(row, readScope);
      removeBounces.run(id);
      removeLetters.run(id);
      suppress(subscriber.via, subscriber.address, reason, now);
      count(reason, subscriber.via, now);
      return subscriber;
    });
    if (gone !== undefined) await emptyLog(database);
    return gone;
  };

  return {
    count,
    reasonFor,
    lift,
    verbs: {
      leave,

      async bounce(id, code, now) {
        const often = await write(() => {
          if (isThere.get(id) === undefined) return undefined;
          addBounce.run(id, now.getTime(), code);
          const since = now.getTime() - bearable.within;
          const theirs = bouncesOf.all(id, since).filter((row) => !isOurs(row));
          return new Set(theirs.map((row) => Math.floor(integer(row, "bounced_at") / day))).size;
        });
        if (often === undefined) return "nobody";
        if (often < bearable.days) return "kept";
        await leave(id, "bounced", now);
        return "suppressed";
      },

      returnedForUs: (since) => read(() => bouncesSince.all(since.getTime()).filter(isOurs).length),

      suppressionOf: (via, address) => read(() => reasonFor(via, address)),

      async forgetPending(before) {
        const time = before.getTime();
        const forgotten = await write(() => {
          connection.prepare("DELETE FROM bounces WHERE bounced_at < ?").run(time);
          connection.prepare("DELETE FROM caps WHERE began_at < ?").run(time);
          const pending = connection.prepare("DELETE FROM subscribers WHERE state = 'pending' AND asked_at < ?");
          return Number(pending.run(time).changes);
        });
        if (forgotten > 0) await emptyLog(database);
        return forgotten;
      },
    },
  };
}
