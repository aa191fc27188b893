import type { SQLOutputValue } from "node:sqlite";

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A column that holds text. @throws TypeError if it holds anything else: the schema is not ours. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new TypeError(`${column} holds ${typeof value}, not text`);
  return value;
}

/** A column that holds text or nothing. */
export function maybeText(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : text(row, column);
}

/** A column that holds a whole number. @throws TypeError if it holds anything else. */
export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== "number") throw new TypeError(`${column} holds ${typeof value}, not a number`);
  return value;
}

/** A column that holds a moment in milliseconds since 1970. */
export function moment(row: Row, column: string): Date {
  return new Date(integer(row, column));
}

/** A column that holds a moment or nothing. */
export function maybeMoment(row: Row, column: string): Date | undefined {
  return row[column] === null ? undefined : moment(row, column);
}
