import { type Subscriber, ways } from "#model/subscriber.ts";
import type { Database } from "#store/database.ts";
import { type Bounce, openEvidence } from "#store/evidence.ts";
import { integer, moment, text } from "#store/row.ts";
import { folded } from "#store/subscriber-rows.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";

/** What is held of an address under one way of telling. */
export interface HeldUnder {
  readonly via: Subscriber["via"];
  readonly subscriber?: Subscriber | undefined;
  /** The words they agreed to. */
  readonly agreement?: string | undefined;
  readonly bounces: readonly Bounce[];
  /** Letters of the service itself that are owed to the address. */
  readonly letters: readonly { readonly kind: string; readonly owedSince: Date }[];
  /** How many announcements went, or did not go, to them. */
  readonly deliveries: readonly { readonly channel: string; readonly state: string; readonly count: number }[];
  /** Why the address is not written to again, of which a keyed hash is kept. */
  readonly suppressed?: string | undefined;
}

const owed = "SELECT kind, owed_since, address FROM letters WHERE via = ?";
const deliveries = `
  SELECT channel, state, count(*) AS count FROM deliveries WHERE recipient = ? GROUP BY channel, state ORDER BY 1, 2`;

/** All that the store holds of one address, whatever it is an address of; undefined where it holds nothing. */
export async function heldOf(database: Database, address: string): Promise<readonly HeldUnder[] | undefined> {
  const [subscribers, evidence] = [openSubscribers(database), openEvidence(database)];
  const { connection, read } = database;
  const held = await Promise.all(
    ways.map(async (via): Promise<HeldUnder> => {
      const [subscriber, suppressed] = await Promise.all([
        subscribers.findByAddress(via, address),
        subscribers.suppressionOf(via, address),
      ]);
      const version = subscriber?.consent.version;
      const isTheirs = (written: string) => folded(via, written) === folded(via, address);
      return {
        ...{ via, suppressed },
        // What signs posts to a webhook opens doors; it stays where it is.
        subscriber: subscriber && { ...subscriber, secret: undefined },
        agreement: version === undefined ? undefined : await evidence.agreement(version),
        bounces: subscriber === undefined ? [] : await evidence.bounces(subscriber.id),
        letters: await read(() =>
          connection
            .prepare(owed)
            .all(via)
            .filter((row) => isTheirs(text(row, "address")))
            .map((row) => ({ kind: text(row, "kind"), owedSince: moment(row, "owed_since") })),
        ),
        deliveries:
          subscriber === undefined
            ? []
            : await read(() =>
                connection
                  .prepare(deliveries)
                  .all(subscriber.id)
                  .map((row) => ({
                    channel: text(row, "channel"),
                    state: text(row, "state"),
                    count: integer(row, "count"),
                  })),
              ),
      };
    }),
  );
  const something = held.filter(
    ({ subscriber, suppressed, letters }) => subscriber !== undefined || suppressed !== undefined || letters.length > 0,
  );
  return something.length === 0 ? undefined : something;
}
