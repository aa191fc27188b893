import { scopeOfInterest, subscriberRow } from "#model/subscriber.ts";
import { cellsOf, delimiterOf } from "#store/csv-cells.ts";
import type { NewSubscriber } from "#store/subscribers.ts";

/** The columns of a file of subscribers. */
export const columns = ["email", "language", "components", "audience"] as const;
type Column = (typeof columns)[number];

/** Something in a file that could not be taken over. It never repeats what the file says: that may be an address. */
export interface CsvProblem {
  /** Counted from 1, the header included. */
  readonly line: number;
  readonly column?: Column | undefined;
  /** What is wrong and how to mend it, without a full stop. */
  readonly what: string;
}

/** `line 7, column email: is not a mail address; …` */
export function formatCsvProblem({ line, column, what }: CsvProblem): string {
  return `line ${line}${column === undefined ? "" : `, column ${column}`}: ${what}.`;
}

export const noEmail = "there is no column “email”; write a header, like “email,language”, and save as CSV in UTF-8";

/** What the first line says. */
export interface Header {
  readonly delimiter: string;
  /** By place; undefined for columns that are not kept. */
  readonly names: readonly (Column | undefined)[];
  /** Why no row can be read; empty if they can. */
  readonly problems: readonly CsvProblem[];
  /** What is left out. */
  readonly notes: readonly CsvProblem[];
}

/** Reads the first line. Columns that it does not know are left out. */
export function headerOf(line: number, text: string): Header {
  const delimiter = delimiterOf(text);
  const cells = cellsOf([text], delimiter)[0] ?? [];
  const names = cells.map((cell) => columns.find((column) => column === cell.toLowerCase()));
  if (!names.includes("email")) return { delimiter, names, problems: [{ line, what: noEmail }], notes: [] };

  const notes = names.flatMap((name, index): CsvProblem[] => {
    if (name === undefined)
      return [{ line, what: `column ${index + 1} is none of ${columns.join(", ")}; it is left out` }];
    if (names.indexOf(name) === index) return [];
    return [{ line, column: name, what: "stands there twice; the first one is read" }];
  });
  return { delimiter, names, problems: [], notes };
}

/** A row as somebody new, or what is wrong with it. `known` has the ids of components, if they are known. */
export function readRow(
  cells: readonly string[] | undefined,
  { names }: Header,
  known: ReadonlySet<string> | undefined,
): NewSubscriber | Omit<CsvProblem, "line"> {
  if (cells === undefined) return { what: "the quotation marks do not match, or a cell runs over lines; mend the row" };
  if (cells.length !== names.length) {
    return { what: `has ${cells.length} cells, but the header has ${names.length}; mend the row` };
  }
  const cell = (column: Column) => cells[names.indexOf(column)] ?? "";
  const components = cell("components")
    .split(/[\s,;|]+/)
    .filter((id) => id !== "");
  const row = subscriberRow.safeParse({
    email: cell("email"),
    components,
    ...(cell("language") !== "" && { language: cell("language").toLowerCase() }),
    ...(cell("audience") !== "" && { audience: cell("audience").toLowerCase() }),
  });
  if (!row.success) return problemIn(row.error.issues[0]);
  if (known !== undefined && !components.every((id) => known.has(id))) {
    return {
      column: "components",
      what: "names a component that site.yaml does not have; write ids divided by blanks",
    };
  }
  const { email, language, audience } = row.data;
  return { address: email, language, audience, scope: scopeOfInterest.parse({ components }), source: "import" };
}

function problemIn(issue: { path: PropertyKey[]; message: string } | undefined): Omit<CsvProblem, "line"> {
  const column = columns.find((name) => name === issue?.path[0]);
  if (column === "audience") return { column, what: "is no audience; write public, test or security-contacts" };
  return { column, what: issue?.message ?? "cannot be read" };
}
