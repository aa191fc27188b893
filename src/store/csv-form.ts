import { cellsOf, delimiterOf } from "#store/csv-cells.ts";
import { addressColumns, type Column, columnNamed, columns } from "#store/csv-columns.ts";
import type { CsvProblem } from "#store/csv-problem.ts";

/** How the rows of a file are read. */
export interface CsvForm {
  /** By names in a header, by place as in Statuspage's template, or one bare address a line. */
  readonly kind: "named" | "statuspage" | "addresses";
  readonly delimiter: string;
  /** By place; undefined for columns that are not kept. Empty where places differ from row to row. */
  readonly names: readonly (Column | undefined)[];
  /** Whether the first line says what stands below it, and is nobody itself. */
  readonly hasHeader: boolean;
  /** Why no row can be read; empty if they can. */
  readonly problems: readonly CsvProblem[];
  /** What is left out. */
  readonly notes: readonly CsvProblem[];
}

/** Which column of a file, by its name there, is which of ours. */
export type ColumnMap = ReadonlyMap<Column, string>;

export const noEmail =
  "there is no column “email”; write a header, like “email,language”, or name the column by --map, and save as CSV in UTF-8";

/** What the first cell of a row of Statuspage's template says. */
const kindsOfStatuspage = /^(?:email|sms|phone|webhook|slack|teams|discord|integration[ _]partner)$/i;
/** What its second cell says: an address, a number, the address of a webhook. */
const reachable = /@.|^\+?[\d ().-]{5,}$|^https?:/i;

/** Reads the first line; `map`, if it is given, alone says which columns are read. */
export function formOf(line: number, text: string, map?: ColumnMap): CsvForm {
  const delimiter = delimiterOf(text);
  const cells = cellsOf([text], delimiter)[0] ?? [];
  const form = { delimiter, names: [], hasHeader: true, problems: [], notes: [] } as const;
  // A file in UTF-16 that was read as something else.
  if (text.includes("\0")) return { ...form, problems: [{ line, what: noEmail }], kind: "named" };
  if (map !== undefined) return { ...form, ...named(line, cells, map), kind: "named" };

  const [first = "", second = ""] = cells;
  if (kindsOfStatuspage.test(first) && reachable.test(second)) return { ...form, kind: "statuspage", hasHeader: false };
  if (cells.length === 1 && first.includes("@"))
    return { ...form, kind: "addresses", names: ["email"], hasHeader: false };
  const names = cells.map(columnNamed);
  if (names[0] === "via" && cells.length > 1 && !names.some(isAddress)) return { ...form, kind: "statuspage" };
  return { ...form, ...judged(line, names), kind: "named" };
}

const isAddress = (name: Column | undefined) => name !== undefined && addressColumns.includes(name);

type Named = Pick<CsvForm, "names" | "problems" | "notes">;

function named(line: number, cells: readonly string[], map: ColumnMap): Named {
  const folded = (name: string) => name.normalize("NFC").trim().toLowerCase();
  const there = new Set(cells.map(folded));
  const missing = [...map].filter(([, name]) => !there.has(folded(name)));
  const problems = missing.map(([, name]) => ({ line, what: `there is no column “${name}”, which --map names` }));
  if (problems.length > 0) return { names: [], problems, notes: [] };
  const names = cells.map((cell) => [...map].find(([, name]) => folded(name) === folded(cell))?.[0]);
  return judged(line, names);
}

function judged(line: number, names: readonly (Column | undefined)[]): Named {
  if (!names.some(isAddress)) return { names, problems: [{ line, what: noEmail }], notes: [] };
  const notes = names.flatMap((name, index): CsvProblem[] => {
    if (name === undefined)
      return [{ line, what: `column ${index + 1} is none of ${columns.join(", ")}; it is left out` }];
    if (name === "components" || names.indexOf(name) === index) return [];
    return [{ line, column: name, what: "stands there twice; the first one is read" }];
  });
  return { names, problems: [], notes };
}
