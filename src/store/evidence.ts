import type { Database } from "#store/database.ts";
import { moment, text } from "#store/row.ts";

/** A letter that came back, and why (RFC 3463). */
export interface Bounce {
  readonly at: Date;
  readonly code: string;
}

/** What is held of a subscriber beside their row: the words they agreed to, and letters that came back. */
export interface Evidence {
  /** The words of one version of the consent. */
  agreement(version: string): Promise<string | undefined>;
  /** The letters to somebody that came back, oldest first. */
  bounces(subscriber: string): Promise<readonly Bounce[]>;
}

/** The evidence in the file that `openDatabase` opened. */
export function openEvidence({ connection, read }: Database): Evidence {
  const words = connection.prepare("SELECT words FROM consents WHERE version = ?");
  const bounces = connection.prepare(
    "SELECT bounced_at, code FROM bounces WHERE subscriber = ? ORDER BY bounced_at LIMIT 1000",
  );
  return {
    agreement: (version) =>
      read(() => {
        const row = words.get(version);
        return row === undefined ? undefined : text(row, "words");
      }),
    bounces: (subscriber) =>
      read(() => bounces.all(subscriber).map((row) => ({ at: moment(row, "bounced_at"), code: text(row, "code") }))),
  };
}
