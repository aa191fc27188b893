import { dirname } from "node:path";
import type { Subscriber } from "#model/subscriber.ts";
import { adding } from "#store/adding.ts";
import type { Database } from "#store/database.ts";
import { openKeyedHash } from "#store/keyed-hash.ts";
import { leaving } from "#store/leaving.ts";
import { integer, type Row } from "#store/row.ts";
import { folded, inPage, scopeColumn, scopeReader, selectPage, subscriberOf } from "#store/subscriber-rows.ts";
import type { Subscribers } from "#store/subscribers.ts";

const confirm = `
  UPDATE subscribers SET state = 'confirmed', confirmed_at = :now
  WHERE id = :id AND state = 'pending' AND asked_at >= :not_before
  RETURNING *`;
/** Larger pages are no quicker, and outlive the first sweep of what nobody needs any more: they take twice the memory. */
const usualPage = 250;
const pageOfConfirmed = "WHERE state = 'confirmed' AND id > :after ORDER BY id LIMIT :size";
const pageOfAll = "WHERE id > :after ORDER BY id LIMIT :size";

/** Subscribers in the file that `openDatabase` opened; the key of suppressions lies beside it. */
export function openSubscribers(database: Database): Subscribers {
  const { connection, read, write } = database;
  const readScope = scopeReader();
  const maybeSubscriber = (row: Row | undefined) => (row === undefined ? undefined : subscriberOf(row, readScope));
  const leave = leaving(database, openKeyedHash(dirname(database.file)), readScope);

  const byAddress = connection.prepare("SELECT * FROM subscribers WHERE via = ? AND folded_address = ?");
  const byId = connection.prepare("SELECT * FROM subscribers WHERE id = ?");
  const confirmOne = connection.prepare(confirm);
  const changeOne = connection.prepare("UPDATE subscribers SET scope = :scope, language = :language WHERE id = :id");
  async function* pages(where: string, size: number): AsyncGenerator<readonly Subscriber[]> {
    const select = selectPage(connection, where);
    let after = "";
    while (true) {
      const page = await read(() => select.all({ after, size }).map((cells) => inPage(cells, readScope)));
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
      yield page;
    }
  }

  return {
    ...leave.verbs,
    ...adding(database, leave, readScope),

    find: (id) => read(() => maybeSubscriber(byId.get(id))),

    findByAddress: (via, address) => read(() => maybeSubscriber(byAddress.get(via, folded(via, address)))),

    confirmed: (pageSize = usualPage) => pages(pageOfConfirmed, pageSize),

    all: (pageSize = usualPage) => pages(pageOfAll, pageSize),

    count: (state, audience) =>
      read(() => {
        const all = `SELECT count(*) AS there FROM subscribers
          WHERE (:state IS NULL OR state = :state) AND (:audience IS NULL OR audience = :audience)`;
        const asked = { state: state ?? null, audience: audience ?? null };
        return integer(connection.prepare(all).get(asked) ?? {}, "there");
      }),

    confirm: (id, notBefore, now) =>
      write(() => {
        const confirmed = maybeSubscriber(confirmOne.get({ id, not_before: notBefore.getTime(), now: now.getTime() }));
        if (confirmed === undefined) return undefined;
        leave.lift(confirmed.via, confirmed.address);
        leave.count("confirmed", confirmed.via, now);
        return confirmed;
      }),

    change: (id, { scope, language }) =>
      write(() => changeOne.run({ id, scope: scopeColumn(scope), language: language ?? null }).changes === 1),

    close: () => database.close(),
  };
}
