import type { Way } from "#model/subscriber.ts";
import { consentKeeper } from "#store/consents.ts";
import type { Database } from "#store/database.ts";
import type { Leaving } from "#store/leaving.ts";
import { oweOne } from "#store/letters.ts";
import { columnsOfNew, folded, insertOne, type scopeReader, subscriberOf } from "#store/subscriber-rows.ts";
import type { NewSubscriber, Subscribers } from "#store/subscribers.ts";

/** How operators bring people in. */
export function adding(
  database: Database,
  leaving: Leaving,
  readScope: ReturnType<typeof scopeReader>,
): Pick<Subscribers, "add" | "addAll"> {
  const { connection, write } = database;
  const keepConsent = consentKeeper(database);
  const insert = connection.prepare(insertOne);
  const owe = connection.prepare(oweOne);
  const byAddress = connection.prepare("SELECT * FROM subscribers WHERE via = ? AND folded_address = ?");
  /** The id of somebody new, or undefined where the address is known. */
  const insertNew = (subscriber: NewSubscriber, now: Date): string | undefined => {
    const consent = subscriber.consent === undefined ? null : keepConsent(subscriber.consent, now);
    const columns = columnsOfNew(subscriber, consent, now);
    return insert.run(columns).changes === 1 ? String(columns["id"]) : undefined;
  };

  return {
    add: (subscriber, now) =>
      write(() => {
        const { via = "email", address, state = "confirmed" } = subscriber;
        leaving.lift(via, address);
        const added = insertNew(subscriber, now) !== undefined;
        if (added && state === "confirmed") leaving.count("confirmed", via, now);
        const there = byAddress.get(via, folded(via, address));
        return { subscriber: subscriberOf(there ?? {}, readScope), added };
      }),

    addAll: (subscribers, now, { ask = false } = {}) =>
      write(() => {
        const count = { added: 0, known: 0, suppressed: 0 };
        const confirmed = new Map<Way, number>();
        for (const subscriber of subscribers) {
          const { via = "email", address, language = null, state = "confirmed" } = subscriber;
          if (leaving.reasonFor(via, address) !== undefined) {
            count.suppressed += 1;
            continue;
          }
          const id = insertNew(subscriber, now);
          if (id === undefined) {
            count.known += 1;
            continue;
          }
          count.added += 1;
          if (state === "confirmed") confirmed.set(via, (confirmed.get(via) ?? 0) + 1);
          if (state === "pending" && ask)
            owe.run({ kind: "confirm", subscriber: id, via, address, language, now: now.getTime() });
        }
        for (const [via, many] of confirmed) leaving.count("confirmed", via, now, many);
        return count;
      }),
  };
}
