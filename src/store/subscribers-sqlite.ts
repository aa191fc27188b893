import type { Subscriber } from "#model/subscriber.ts";
import type { Database } from "#store/database.ts";
import { integer, type Row, text } from "#store/row.ts";
import { columnsOfNew, foldedEmail, scopeReader, subscriberOf } from "#store/subscriber-rows.ts";
import type { NewSubscriber, Subscribers } from "#store/subscribers.ts";

const insert = `
  INSERT INTO subscribers (id, email, folded_email, state, audience, language, scope, source, created_at)
  VALUES (:id, :email, :folded_email, :state, :audience, :language, :scope, :source, :created_at)
  ON CONFLICT (folded_email) DO NOTHING`;
const pageOfConfirmed = "SELECT * FROM subscribers WHERE state = 'confirmed' AND id > :after ORDER BY id LIMIT :size";
const pageOfAll = "SELECT * FROM subscribers WHERE id > :after ORDER BY id LIMIT :size";

/** Subscribers in the file that `openDatabase` opened. */
export function openSubscribers(database: Database): Subscribers {
  const { connection, read, write } = database;
  const readScope = scopeReader();
  const maybeSubscriber = (row: Row | undefined) => (row === undefined ? undefined : subscriberOf(row, readScope));

  const byEmail = connection.prepare("SELECT * FROM subscribers WHERE folded_email = ?");
  const byId = connection.prepare("SELECT * FROM subscribers WHERE id = ?");
  const insertOne = connection.prepare(insert);
  const insertNew = (subscriber: NewSubscriber, now: Date) =>
    insertOne.run(columnsOfNew(subscriber, now)).changes === 1;

  async function* pages(sql: string, size: number): AsyncGenerator<readonly Subscriber[]> {
    let after = "";
    while (true) {
      const rows = await read(() => connection.prepare(sql).all({ after, size }));
      const last = rows.at(-1);
      if (last === undefined) return;
      after = text(last, "id");
      yield rows.map((row) => subscriberOf(row, readScope));
    }
  }

  const remove = async (id: string) => {
    const removed = await write(() => connection.prepare("DELETE FROM subscribers WHERE id = ?").run(id).changes === 1);
    // The write-ahead log holds older pages until it is emptied: the address shall be nowhere on disk.
    if (removed) await read(() => connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get());
    return removed;
  };

  return {
    add: (subscriber, now) =>
      write(() => {
        const added = insertNew(subscriber, now);
        const there = byEmail.get(foldedEmail(subscriber.email));
        return { subscriber: subscriberOf(there ?? {}, readScope), added };
      }),

    addAll: (subscribers, now) =>
      write(() => {
        const added = subscribers.filter((subscriber) => insertNew(subscriber, now)).length;
        return { added, known: subscribers.length - added };
      }),

    find: (id) => read(() => maybeSubscriber(byId.get(id))),

    findByEmail: (email) => read(() => maybeSubscriber(byEmail.get(foldedEmail(email)))),

    confirmed: (pageSize = 1_000) => pages(pageOfConfirmed, pageSize),

    all: (pageSize = 1_000) => pages(pageOfAll, pageSize),

    count: (state) =>
      read(() => {
        const all = "SELECT count(*) AS there FROM subscribers WHERE :state IS NULL OR state = :state";
        return integer(connection.prepare(all).get({ state: state ?? null }) ?? {}, "there");
      }),

    remove,

    unsubscribe: (id) => remove(id),

    close: () => database.close(),
  };
}
