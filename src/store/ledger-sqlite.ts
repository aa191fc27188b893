import type { DeliveryKey, DeliveryState } from "#model/delivery.ts";
import type { Database } from "#store/database.ts";
import type { Ledger } from "#store/ledger.ts";
import { columnsOf, entryOf } from "#store/ledger-rows.ts";
import * as sql from "#store/ledger-sql.ts";
import { integer, text } from "#store/row.ts";

function keyOf({ announcement, channel, recipient }: DeliveryKey) {
  return { announcement, channel, recipient };
}

function isOpen(state: DeliveryState): state is keyof typeof sql.listOpen {
  return Object.hasOwn(sql.listOpen, state);
}

/** The ledger in the file that `openDatabase` opened. Claims and settlings of one moment share a commit. */
export function openLedger(database: Database): Ledger {
  return { ...deliveriesIn(database), ...historyIn(database), close: () => database.close() };
}

type Deliveries = Pick<
  Ledger,
  "claim" | "settle" | "mark" | "entries" | "list" | "resolve" | "expire" | "receipts" | "isEmpty"
>;

function deliveriesIn({ connection, read, write }: Database): Deliveries {
  const claim = connection.prepare(sql.claim);
  const settle = connection.prepare(sql.settle);
  const row = connection.prepare(sql.row);
  const mark = connection.prepare(sql.mark);
  const resolve = connection.prepare(sql.resolve);
  const expire = connection.prepare(sql.expire);
  const receipts = connection.prepare(sql.receipts);

  return {
    isEmpty: () => read(() => integer(connection.prepare(sql.anything).get() ?? {}, "found") === 0),

    claim: (key, { owner, lease }, now) =>
      write(() => {
        const time = now.getTime();
        const taken = claim.get({ ...keyOf(key), owner, lease_until: time + lease, now: time });
        return taken === undefined ? undefined : entryOf(taken);
      }),

    settle: (key, outcome, now) =>
      write(() => {
        const { changes } = settle.run({ ...keyOf(key), ...columnsOf(outcome), now: now.getTime() });
        if (changes === 0 && row.get(keyOf(key)) === undefined) {
          throw new Error(`${key.announcement} was settled on ${key.channel} without a claim`);
        }
      }),

    mark: (keys, state, reason, now) =>
      write(() => {
        for (const key of keys) mark.run({ ...keyOf(key), state, reason, now: now.getTime() });
      }),

    entries: (announcement, channel) =>
      read(() => {
        const lane = { announcement, channel };
        const found = [...connection.prepare(sql.entries).iterate(lane)].map((row) => entryOf(row, lane));
        return new Map(found.map((entry) => [entry.recipient, entry]));
      }),

    list: (state) =>
      read(() => {
        const found =
          state !== undefined && isOpen(state)
            ? connection.prepare(sql.listOpen[state]).all()
            : connection.prepare(sql.list).all({ state: state ?? null });
        return found.map((row) => entryOf(row));
      }),

    resolve: (key, as, now) => write(() => resolve.run({ ...keyOf(key), state: as, now: now.getTime() }).changes === 1),

    expire: (now, dead) => write(() => Number(expire.run({ now: now.getTime(), dead }).changes)),

    receipts: (announcements, channel, recipient) =>
      read(() => {
        const found = receipts.all({ announcements: JSON.stringify(announcements), channel, recipient });
        return new Map(found.map((row) => [text(row, "announcement"), text(row, "receipt")]));
      }),
  };
}

type History = Pick<Ledger, "adopt" | "adopted" | "published" | "publish" | "publishedCommit">;

function historyIn({ connection, read, write }: Database): History {
  return {
    adopt: (announcements, now) =>
      write(() => {
        const adopt = connection.prepare(sql.adopt);
        for (const announcement of announcements) adopt.run({ announcement, now: now.getTime() });
      }),

    adopted: () =>
      read(
        () =>
          new Set(
            connection
              .prepare(sql.adopted)
              .all()
              .map((row) => text(row, "announcement")),
          ),
      ),

    published: () =>
      read(
        () =>
          new Map(
            connection
              .prepare(sql.published)
              .all()
              .map((row) => [text(row, "id"), text(row, "hash")]),
          ),
      ),

    publish: (records, commit, now) =>
      write(() => {
        const publish = connection.prepare(sql.publish);
        for (const { id, hash } of records) publish.run({ id, hash, now: now.getTime() });
        connection.prepare(sql.publication).run({ commit: commit ?? null, now: now.getTime() });
      }),

    publishedCommit: () =>
      read(() => {
        const row = connection.prepare(sql.publishedCommit).get();
        return row === undefined ? undefined : text(row, "commit_id");
      }),
  };
}
