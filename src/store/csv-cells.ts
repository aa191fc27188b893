import { parse } from "csv-parse/sync";

/** A cell that a spreadsheet would take for a formula, maybe guarded already. */
const formula = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

function parsed(lines: readonly string[], delimiter: string): readonly (readonly string[])[] | undefined {
  try {
    const records = parse(lines.join("\n"), { delimiter, record_delimiter: "\n", relax_column_count: true });
    // A quotation mark that stays open joins rows: then nobody knows which cell belongs to which line.
    return records.length === lines.length ? records : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

/**
 * The cells of each line (RFC 4180, but a cell never runs over lines); undefined where quotation marks do not match.
 * One broken line spoils no other. No line may be empty.
 */
export function cellsOf(lines: readonly string[], delimiter: string): readonly (readonly string[] | undefined)[] {
  const all = parsed(lines, delimiter) ?? lines.map((line) => parsed([line], delimiter)?.[0]);
  return all.map((cells) => cells?.map((cell) => (guarded.test(cell) ? cell.slice(1) : cell).trim()));
}

/** The delimiter of a header: comma, semicolon or tabulator, whichever it has most of. */
export function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/**
 * A row as CSV. A cell that begins like a formula gets an apostrophe before it, which `cellsOf` takes away again:
 * an address may begin with `=`, and a spreadsheet must not run it.
 */
export function csvRow(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const safe = formula.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${written.join(",")}\r\n`;
}
