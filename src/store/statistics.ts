import { bounceMeaning } from "#domain/bounce.ts";
import type { ScopeOfInterest } from "#model/subscriber.ts";
import type { Database } from "#store/database.ts";
import { integer, maybeText, type Row, text } from "#store/row.ts";
import { scopeReader } from "#store/subscriber-rows.ts";

/** How many there are of each, by its name; nobody's name is among them. */
export type Tally = Readonly<Record<string, number>>;

/** What those who have confirmed chose; somebody who chose two components stands in both. */
export interface Choices {
  readonly everything: number;
  readonly components: Tally;
  readonly groups: Tally;
  readonly kinds: Tally;
  /** By least impact; `none` is not counted, it is no choice. */
  readonly atLeast: Tally;
  readonly firstAndLast: number;
}

/** Who is told, counted. */
export interface Statistics {
  readonly states: Tally;
  /** From here on those who have confirmed. */
  readonly ways: Tally;
  readonly audiences: Tally;
  readonly languages: Tally;
  readonly choices: Choices;
  /** Who came and who went, by month (UTC), oldest first. */
  readonly months: readonly { readonly month: string; readonly counts: Tally }[];
  /** Who is not written to any more, by reason. */
  readonly suppressed: Tally;
  /** Letters that came back in the last 30 days and may pass, and those that came back for a fault of ours. */
  readonly returned: { readonly passing: number; readonly forUs: number };
}

const month = 30 * 86_400_000;
const confirmed = "FROM subscribers WHERE state = 'confirmed' GROUP BY 1 ORDER BY 2 DESC, 1";

/** Counts everybody in the store. */
export async function statisticsOf({ connection, read }: Database, now: Date): Promise<Statistics> {
  const rows = (sql: string, ...given: number[]) => connection.prepare(sql).all(...given);
  const tally = (sql: string): Tally =>
    Object.fromEntries(rows(sql).map((row) => [maybeText(row, "name") ?? "not said", integer(row, "many")]));
  return await read(() => {
    const since = now.getTime() - month;
    const codes = rows("SELECT code FROM bounces WHERE bounced_at > ?", since).map((row) => text(row, "code"));
    const forUs = codes.filter((code) => bounceMeaning(code) === "ours").length;
    return {
      states: tally("SELECT state AS name, count(*) AS many FROM subscribers GROUP BY 1 ORDER BY 1"),
      ways: tally(`SELECT via AS name, count(*) AS many ${confirmed}`),
      audiences: tally(`SELECT audience AS name, count(*) AS many ${confirmed}`),
      languages: tally(`SELECT language AS name, count(*) AS many ${confirmed}`),
      choices: choicesIn(rows(`SELECT scope, count(*) AS many ${confirmed}`)),
      months: monthsIn(
        rows("SELECT substr(day, 1, 7) AS month, what, sum(count) AS many FROM growth GROUP BY 1, 2 ORDER BY 1, 2"),
      ),
      suppressed: tally("SELECT reason AS name, count(*) AS many FROM suppressions GROUP BY 1 ORDER BY 1"),
      returned: { passing: codes.length - forUs, forUs },
    };
  });
}

function choicesIn(rows: readonly Row[]): Choices {
  const readScope = scopeReader();
  const scopes = rows.map((row) => ({ scope: readScope(maybeText(row, "scope")), many: integer(row, "many") }));
  const sum = (isOne: (scope: ScopeOfInterest) => boolean) =>
    scopes.filter(({ scope }) => isOne(scope)).reduce((all, { many }) => all + many, 0);
  const each = (named: (scope: ScopeOfInterest) => readonly string[]): Tally => {
    const names = [...new Set(scopes.flatMap(({ scope }) => named(scope)))].sort();
    return Object.fromEntries(names.map((name) => [name, sum((scope) => named(scope).includes(name))]));
  };
  return {
    everything: sum(isEverything),
    components: each(({ components }) => components),
    groups: each(({ groups }) => groups),
    kinds: each(({ kinds }) => kinds),
    atLeast: each(({ atLeast }) => (atLeast === "none" ? [] : [atLeast])),
    firstAndLast: sum(({ updates }) => updates === "first-and-last"),
  };
}

function isEverything({ components, groups, kinds, atLeast, updates }: ScopeOfInterest): boolean {
  return [components, groups, kinds].every(({ length }) => length === 0) && atLeast === "none" && updates === "all";
}

function monthsIn(rows: readonly Row[]): Statistics["months"] {
  const months = [...new Set(rows.map((row) => text(row, "month")))];
  return months.map((month) => {
    const theirs = rows.filter((row) => text(row, "month") === month);
    return { month, counts: Object.fromEntries(theirs.map((row) => [text(row, "what"), integer(row, "many")])) };
  });
}
