import { type SuppressionReason, suppressionReasons, type Way } from "#model/subscriber.ts";
import type { Database } from "#store/database.ts";
import type { KeyedHash } from "#store/keyed-hash.ts";
import { text } from "#store/row.ts";
import { folded } from "#store/subscriber-rows.ts";

const suppress = `
  INSERT INTO suppressions (hash, reason, suppressed_at) VALUES (:hash, :reason, :now)
  ON CONFLICT (hash) DO UPDATE SET reason = :reason, suppressed_at = :now`;

/** Who must not be written to, known by a keyed hash alone. Each is called inside a transaction of somebody else's. */
export interface Suppressions {
  suppress(via: Way, address: string, reason: SuppressionReason, now: Date): void;
  /** Forgets that somebody was suppressed. */
  lift(via: Way, address: string): void;
  /** Why somebody is suppressed, if they are. */
  reasonFor(via: Way, address: string): SuppressionReason | undefined;
}

export function suppressionsIn({ connection }: Pick<Database, "connection">, hash: KeyedHash): Suppressions {
  const hashOf = (via: Way, address: string) => hash("suppressed", via, folded(via, address));
  const suppressOne = connection.prepare(suppress);
  const liftOne = connection.prepare("DELETE FROM suppressions WHERE hash = ?");
  const find = connection.prepare("SELECT reason FROM suppressions WHERE hash = ?");
  return {
    suppress(via, address, reason, now) {
      suppressOne.run({ hash: hashOf(via, address), reason, now: now.getTime() });
    },
    lift(via, address) {
      liftOne.run(hashOf(via, address));
    },
    reasonFor(via, address) {
      const row = find.get(hashOf(via, address));
      const reason = row === undefined ? undefined : text(row, "reason");
      return suppressionReasons.find((known) => known === reason);
    },
  };
}
