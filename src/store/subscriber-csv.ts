import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { cellsOf } from "#store/csv-cells.ts";
import { type CsvProblem, type Header, headerOf, noEmail, readRow } from "#store/csv-subscriber.ts";
import type { NewSubscriber } from "#store/subscribers.ts";

/** The good rows of a part of the file, the problems of the others, and what is left out of all. */
export interface CsvPart {
  readonly rows: readonly NewSubscriber[];
  readonly problems: readonly CsvProblem[];
  readonly notes: readonly CsvProblem[];
}

interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

async function* numbered(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<NumberedLine> {
  let number = 0;
  for await (const line of createInterface({ input: Readable.from(input), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const text = number === 1 ? line.replace(/^\ufeff/, "") : line;
    if (text.trim() !== "") yield { number, text };
  }
}

/**
 * Reads subscribers from CSV with a header: `email`, and if wanted `language`, `components` (ids, divided by blanks)
 * and `audience`. Comma, semicolon and tabulator are understood, with or without a byte order mark.
 * It comes part by part, so that a million rows never stand in memory.
 *
 * @param known ids of the components that site.yaml has; left out, every well-formed id is taken
 */
export async function* readSubscribers(
  input: AsyncIterable<Uint8Array | string>,
  known?: ReadonlySet<string> | undefined,
  partSize = 1_000,
): AsyncGenerator<CsvPart> {
  let header: Header | undefined;
  let lines: NumberedLine[] = [];
  for await (const line of numbered(input)) {
    if (header === undefined) {
      header = headerOf(line.number, line.text);
      yield { rows: [], problems: header.problems, notes: header.notes };
      if (header.problems.length > 0) return;
      continue;
    }
    lines.push(line);
    if (lines.length < partSize) continue;
    yield partOf(lines, header, known);
    lines = [];
  }
  if (header === undefined) yield { rows: [], problems: [{ line: 1, what: noEmail }], notes: [] };
  else if (lines.length > 0) yield partOf(lines, header, known);
}

function partOf(lines: readonly NumberedLine[], header: Header, known: ReadonlySet<string> | undefined): CsvPart {
  const rows: NewSubscriber[] = [];
  const problems: CsvProblem[] = [];
  const table = cellsOf(
    lines.map(({ text }) => text),
    header.delimiter,
  );
  for (const [index, { number: line }] of lines.entries()) {
    const read = readRow(table[index], header, known);
    if ("address" in read) rows.push(read);
    else problems.push({ line, ...read });
  }
  return { rows, problems, notes: [] };
}
