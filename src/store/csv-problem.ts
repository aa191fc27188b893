import type { Column } from "#store/csv-columns.ts";

/** Something in a file that could not be taken over. It never repeats what the file says: that may be an address. */
export interface CsvProblem {
  /** Counted from 1, the header included. */
  readonly line: number;
  readonly column?: Column | undefined;
  /** What is wrong and how to mend it, without a full stop. */
  readonly what: string;
  /** Where somebody wants to be told in a way that Openline does not have: which one. */
  readonly unknownWay?: string | undefined;
}

/** What is wrong with a row, whichever it is. */
export type RowProblem = Omit<CsvProblem, "line">;

/** `line 7, column email: is not a mail address; …` */
export function formatCsvProblem({ line, column, what }: CsvProblem): string {
  return `line ${line}${column === undefined ? "" : `, column ${column}`}: ${what}.`;
}
