import { dirname } from "node:path";
import type { ScopeOfInterest, Way } from "#model/subscriber.ts";
import { consentKeeper } from "#store/consents.ts";
import type { Database } from "#store/database.ts";
import { openKeyedHash } from "#store/keyed-hash.ts";
import { oweOne } from "#store/letters.ts";
import { mailboxOf } from "#store/mailbox.ts";
import { integer, text } from "#store/row.ts";
import { columnsOfNew, folded, insertOne, scopeColumn } from "#store/subscriber-rows.ts";
import { suppressionsIn } from "#store/suppressions.ts";

/** How often something may happen. */
export interface Cap {
  /** What is counted; no words that mean somebody: they are hashed by whoever names it. */
  readonly name: string;
  /** In milliseconds; stretches are counted from 1970 on. */
  readonly per: number;
  readonly most: number;
}

/** That somebody wants to be told, as a form says it; nobody knows yet whether it is them. */
export interface Wish {
  readonly via: Way;
  readonly address: string;
  readonly secret?: string | undefined;
  readonly language?: string | undefined;
  readonly scope: ScopeOfInterest;
  /** The words that they agreed to. */
  readonly consent: string;
  readonly source: string;
  /** Counted where all of them have room, before the one letter a day to each mailbox. */
  readonly caps: readonly Cap[];
}

/** What came of a wish. Who asked is never told: they may not be who they say. */
export type Granted = "confirm" | "known" | "quiet";

export interface Wishes {
  /**
   * Keeps a wish and owes the letter that asks whether it was them, both or neither.
   * Who is confirmed already is owed a letter that says so; who complained, who bounced and what is too much, none.
   */
  ask(wish: Wish, now: Date): Promise<Granted>;
  /** Counts one of each, or none where one of them is full; whether all of them had room. */
  take(caps: readonly Cap[], now: Date): Promise<boolean>;
}

const day = 24 * 3_600_000;
const ask = `
  UPDATE subscribers SET language = :language, scope = :scope, secret = :secret, asked_at = :now, consent = :consent
  WHERE id = :id`;
const tally = `
  INSERT INTO caps (name, began_at, count) VALUES (:name, :began_at, 1)
  ON CONFLICT (name, began_at) DO UPDATE SET count = count + 1`;

/** The wishes in the file that `openDatabase` opened. */
export function openWishes(database: Database): Wishes {
  const { connection, write, file } = database;
  const hash = openKeyedHash(dirname(file));
  const keepConsent = consentKeeper(database);
  const tallyOne = connection.prepare(tally);
  const countOne = connection.prepare("SELECT count FROM caps WHERE name = :name AND began_at = :began_at");
  const lastLetter = connection.prepare("SELECT 1 FROM caps WHERE name = ? AND began_at > ?");
  const { reasonFor } = suppressionsIn(database, hash);
  const find = connection.prepare("SELECT id, state FROM subscribers WHERE via = ? AND folded_address = ?");
  const addOne = connection.prepare(insertOne);
  const askOne = connection.prepare(ask);
  const owe = connection.prepare(oweOne);

  const stretchOf = ({ name, per }: Cap, now: number) => ({ name, began_at: Math.floor(now / per) * per });
  const hasRoom = (cap: Cap, now: number) => {
    const counted = countOne.get(stretchOf(cap, now));
    return counted === undefined || integer(counted, "count") < cap.most;
  };
  // Where one cap is full nothing is counted: one network alone must not use up what is there for everybody,
  // and no flood shall fill the disk.
  const takeAll = (caps: readonly Cap[], now: number) => {
    const haveRoom = caps.every((cap) => hasRoom(cap, now));
    if (haveRoom) for (const cap of caps) tallyOne.run(stretchOf(cap, now));
    return haveRoom;
  };
  /** Whether a mailbox got no letter in the day before `now`; from then on it did. */
  const isLetterFree = (via: Way, address: string, now: number) => {
    const name = hash("letter", via, mailboxOf(via, address));
    if (lastLetter.get(name, now - day) !== undefined) return false;
    tallyOne.run({ name, began_at: now });
    return true;
  };

  return {
    take: (caps, now) => write(() => takeAll(caps, now.getTime())),

    ask: (wish, now) =>
      write((): Granted => {
        const { via, address, language = null } = wish;
        const [time, spelling] = [now.getTime(), folded(via, address)];
        if (!takeAll(wish.caps, time) || !isLetterFree(via, address, time)) return "quiet";
        const reason = reasonFor(via, address);
        if (reason === "bounced" || reason === "complained") return "quiet";

        const consent = keepConsent(wish.consent, now);
        const there = find.get(via, spelling);
        const known = there !== undefined && text(there, "state") === "confirmed";
        const columns = columnsOfNew({ ...wish, state: "pending" }, consent, now);
        if (there === undefined) addOne.run(columns);
        else if (!known) {
          const id = text(there, "id");
          askOne.run({ id, language, scope: scopeColumn(wish.scope), secret: wish.secret ?? null, now: time, consent });
        }
        const subscriber = there === undefined ? String(columns["id"]) : text(there, "id");
        const kind = known ? "known" : "confirm";
        owe.run({ kind, subscriber, via, address, language, now: time });
        return kind;
      }),
  };
}
