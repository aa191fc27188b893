import { cellsOf } from "#store/csv-cells.ts";
import { type ColumnMap, type CsvForm, formOf, noEmail } from "#store/csv-form.ts";
import type { CsvProblem } from "#store/csv-problem.ts";
import { rowOf } from "#store/csv-row.ts";
import { type MovingIn, readRow } from "#store/csv-subscriber.ts";
import type { NewSubscriber } from "#store/subscribers.ts";
import { type Encoding, type TextLine, textLines } from "#store/text-lines.ts";

/** The good rows of a part of the file, the problems of the others, and what is left out of all. */
export interface CsvPart {
  /** How the file is read. */
  readonly form?: CsvForm | undefined;
  /** The line that says what stands below it, in the first part. */
  readonly header?: TextLine | undefined;
  readonly rows: readonly NewSubscriber[];
  readonly problems: readonly CsvProblem[];
  /** The lines that problems are about, each as it was. */
  readonly rejected: readonly TextLine[];
  readonly notes: readonly CsvProblem[];
}

/** What a list is read by. */
export interface CsvReading extends Omit<MovingIn, "source"> {
  /** Where it comes from, if that is known: `statuspage`. */
  readonly from?: string | undefined;
  readonly map?: ColumnMap | undefined;
  readonly encoding?: Encoding | undefined;
  readonly partSize?: number | undefined;
}

const faults = {
  encoding: "is not written in UTF-8; save the file as “CSV UTF-8”, or say --encoding latin1",
  endless: "is longer than any row; this is no list of people, and nothing behind it is read",
} as const;

/**
 * Reads subscribers from CSV: by the names in its header, from the template of Statuspage, or one address a line.
 * Comma, semicolon and tabulator are understood, with or without a byte order mark.
 * It comes part by part, so that a million rows never stand in memory.
 */
export async function* readSubscribers(
  input: AsyncIterable<Uint8Array | string>,
  { from, map, encoding, partSize = 5_000, ...reading }: CsvReading,
): AsyncGenerator<CsvPart> {
  let read: ((lines: readonly TextLine[]) => CsvPart) | undefined;
  let lines: TextLine[] = [];
  for await (const line of textLines(input, encoding)) {
    if (read === undefined) {
      const { fault, number, text } = line;
      const form = fault === undefined ? formOf(number, text, map) : undefined;
      const problems = form?.problems ?? (fault === undefined ? [] : [{ line: number, what: faults[fault] }]);
      const header = form?.hasHeader === false ? undefined : line;
      yield { form, header, rows: [], problems, rejected: [], notes: form?.notes ?? [] };
      if (form === undefined || problems.length > 0) return;
      const source = `import:${from ?? (form.kind === "statuspage" ? "statuspage" : "list")}`;
      read = (part) => partOf(part, form, { ...reading, source });
      if (form.hasHeader) continue;
    }
    lines.push(line);
    if (lines.length < partSize) continue;
    yield read(lines);
    lines = [];
  }
  if (read === undefined) yield { rows: [], problems: [{ line: 1, what: noEmail }], rejected: [], notes: [] };
  else if (lines.length > 0) yield read(lines);
}

function partOf(lines: readonly TextLine[], form: CsvForm, moving: MovingIn): CsvPart {
  const part = { rows: [] as NewSubscriber[], problems: [] as CsvProblem[], rejected: [] as TextLine[] };
  const whole = lines.filter(({ fault }) => fault === undefined);
  const table = cellsOf(
    whole.map(({ text }) => text),
    form.delimiter,
  );
  let place = 0;
  for (const line of lines) {
    const row = line.fault === undefined ? rowOf(table[place++], form) : { what: faults[line.fault] };
    const read = "what" in row ? row : readRow(row, moving);
    if ("address" in read) part.rows.push(read);
    else {
      part.problems.push({ line: line.number, ...read });
      part.rejected.push(line);
    }
  }
  return { ...part, notes: [] };
}
