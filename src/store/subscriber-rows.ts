import { randomBytes } from "node:crypto";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import {
  audiences,
  type ScopeOfInterest,
  type Subscriber,
  scopeOfInterest,
  subscriberStates,
  type Way,
  ways,
} from "#model/subscriber.ts";
import { maybeMoment, maybeText, moment, type Row, text } from "#store/row.ts";
import type { NewSubscriber } from "#store/subscribers.ts";

const everything = scopeOfInterest.parse({});

// Base 32 without letters and digits that people take for each other, and in one case only:
// an id may stand in the local part of an address, which some servers fold.
const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** A random name of 60 bits, 12 characters. */
export function newSubscriberId(): string {
  return Array.from(randomBytes(12), (byte) => letters[byte % letters.length]).join("");
}

/** The form of an address under which two spellings of one mailbox are the same; webhooks have one spelling. */
export function folded(via: Way, address: string): string {
  return via === "email" ? address.toLowerCase() : address;
}

function oneOf<Word extends string>(words: readonly Word[], word: string): Word {
  const found = words.find((known) => known === word);
  if (found === undefined) throw new TypeError(`“${word}” is none of ${words.join(", ")}`);
  return found;
}

/** Reads scopes, each spelling once: among a million subscribers a few scopes come again and again. */
export function scopeReader(): (json: string | undefined) => ScopeOfInterest {
  const known = new Map<string, ScopeOfInterest>();
  return (json) => {
    if (json === undefined) return everything;
    const found = known.get(json) ?? scopeOfInterest.parse(JSON.parse(json));
    if (known.size < 10_000) known.set(json, found);
    return found;
  };
}

/** A row of `subscribers`. */
export function subscriberOf(row: Row, readScope: ReturnType<typeof scopeReader>): Subscriber {
  return {
    id: text(row, "id"),
    via: oneOf(ways, text(row, "via")),
    address: text(row, "address"),
    secret: maybeText(row, "secret"),
    language: maybeText(row, "language"),
    scope: readScope(maybeText(row, "scope")),
    audience: oneOf(audiences, text(row, "audience")),
    state: oneOf(subscriberStates, text(row, "state")),
    source: text(row, "source"),
    createdAt: moment(row, "created_at"),
    askedAt: maybeMoment(row, "asked_at"),
    consent: { version: maybeText(row, "consent"), confirmedAt: maybeMoment(row, "confirmed_at") },
  };
}

const pageColumns = [
  ...["id", "via", "address", "secret", "language", "scope", "audience", "state", "source"],
  ...["created_at", "asked_at", "consent", "confirmed_at"],
] as const;

/**
 * Selects subscribers as arrays, for `inPage`: objects of SQLite's making take three times the memory, and a million
 * of them half as much time again.
 */
export function selectPage(connection: DatabaseSync, where: string): StatementSync {
  const select = connection.prepare(`SELECT ${pageColumns.join(", ")} FROM subscribers ${where}`);
  select.setReturnArrays(true);
  return select;
}

/** A row of `selectPage`. */
export function inPage(cells: Row, readScope: ReturnType<typeof scopeReader>): Subscriber {
  const at = (index: number) => cells[index] ?? null;
  const [id, via, address, secret, language, scope, audience] = [at(0), at(1), at(2), at(3), at(4), at(5), at(6)];
  const row = { id, via, address, secret, language, scope, audience, state: at(7), source: at(8) };
  return subscriberOf(
    { ...row, created_at: at(9), asked_at: at(10), consent: at(11), confirmed_at: at(12) },
    readScope,
  );
}

/** A scope as its column holds it. */
export function scopeColumn(scope: ScopeOfInterest | undefined): string | null {
  const json = JSON.stringify(scope ?? everything);
  return json === JSON.stringify(everything) ? null : json;
}

/** Adds somebody new; no row changes where the address is known. */
export const insertOne = `
  INSERT INTO subscribers (id, via, address, folded_address, state, audience, language, scope, secret, source,
    created_at, asked_at, confirmed_at, consent)
  VALUES (:id, :via, :address, :folded_address, :state, :audience, :language, :scope, :secret, :source,
    :created_at, :asked_at, :confirmed_at, :consent)
  ON CONFLICT (via, folded_address) DO NOTHING`;

/** The columns of somebody new; `consent` is the version of the words that they agreed to. */
export function columnsOfNew(
  subscriber: NewSubscriber,
  consent: string | null,
  now: Date,
): Record<string, string | number | null> {
  const { via = "email", address, state = "confirmed", createdAt = now, askedAt = now } = subscriber;
  return {
    id: newSubscriberId(),
    via,
    address,
    folded_address: folded(via, address),
    state,
    audience: subscriber.audience ?? "public",
    language: subscriber.language ?? null,
    scope: scopeColumn(subscriber.scope),
    secret: subscriber.secret ?? null,
    source: subscriber.source,
    created_at: createdAt.getTime(),
    asked_at: askedAt.getTime(),
    confirmed_at: state === "confirmed" ? (subscriber.confirmedAt ?? now).getTime() : null,
    consent,
  };
}
