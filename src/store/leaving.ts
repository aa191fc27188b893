import { bounceMeaning } from "#domain/bounce.ts";
import { type Subscriber, type SuppressionReason, suppressionReasons, type Way } from "#model/subscriber.ts";
import type { Database } from "#store/database.ts";
import type { KeyedHash } from "#store/keyed-hash.ts";
import { integer, type Row, text } from "#store/row.ts";
import { folded, type scopeReader, subscriberOf } from "#store/subscriber-rows.ts";
import type { Subscribers } from "#store/subscribers.ts";

const day = 24 * 3_600_000;
/** Letters that came back on so many days, within so many milliseconds, mean a mailbox that is gone. */
const bearable = { days: 5, within: 14 * day };

const suppress = `
  INSERT INTO suppressions (hash, reason, suppressed_at) VALUES (:hash, :reason, :now)
  ON CONFLICT (hash) DO UPDATE SET reason = :reason, suppressed_at = :now`;
const countMany = `
  INSERT INTO growth (day, via, what, count) VALUES (:day, :via, :what, :many)
  ON CONFLICT (day, via, what) DO UPDATE SET count = count + :many`;

/** What it takes to let people go, and to know them again without knowing them. */
export interface Leaving {
  readonly verbs: Pick<Subscribers, "leave" | "bounce" | "returnedForUs" | "suppressionOf" | "forgetPending">;
  /** Inside a transaction: forgets that somebody was suppressed. */
  lift(via: Way, address: string): void;
  /** Why somebody is suppressed, if they are. */
  reasonFor(via: Way, address: string): SuppressionReason | undefined;
  /** Inside a transaction: counts who came or went. */
  count(what: "confirmed" | SuppressionReason, via: Way, now: Date, many?: number): void;
}

export function leaving(
  { connection, read, write }: Database,
  hash: KeyedHash,
  readScope: ReturnType<typeof scopeReader>,
): Leaving {
  const hashOf = (via: Way, address: string) => hash("suppressed", via, folded(via, address));
  const remove = connection.prepare("DELETE FROM subscribers WHERE id = ? RETURNING *");
  const removeBounces = connection.prepare("DELETE FROM bounces WHERE subscriber = ?");
  const removeLetters = connection.prepare("DELETE FROM letters WHERE subscriber = ?");
  const suppressOne = connection.prepare(suppress);
  const liftOne = connection.prepare("DELETE FROM suppressions WHERE hash = ?");
  const find = connection.prepare("SELECT reason FROM suppressions WHERE hash = ?");
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
  const reasonFor: Leaving["reasonFor"] = (via, address) => {
    const row = find.get(hashOf(via, address));
    const reason = row === undefined ? undefined : text(row, "reason");
    return suppressionReasons.find((known) => known === reason);
  };
  // The write-ahead log holds older pages until it is emptied: the address shall be nowhere on disk.
  const emptyLog = () => read(() => connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get());

  const leave = async (id: string, reason: SuppressionReason, now: Date): Promise<Subscriber | undefined> => {
    const gone = await write(() => {
      const row = remove.get(id);
      if (row === undefined) return undefined;
      const subscriber = subscriberOf(row, readScope);
      removeBounces.run(id);
      removeLetters.run(id);
      const at = now.getTime();
      suppressOne.run({ hash: hashOf(subscriber.via, subscriber.address), reason, now: at });
      count(reason, subscriber.via, now);
      return subscriber;
    });
    if (gone !== undefined) await emptyLog();
    return gone;
  };

  return {
    count,
    reasonFor,
    lift: (via, address) => {
      liftOne.run(hashOf(via, address));
    },
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
        if (forgotten > 0) await emptyLog();
        return forgotten;
      },
    },
  };
}
