import type { Column } from "#store/csv-columns.ts";
import type { CsvForm } from "#store/csv-form.ts";
import type { RowProblem } from "#store/csv-problem.ts";

/** What a row says, by column. */
export interface Row {
  /** The first cell of that column; empty where it says nothing. */
  one(column: Column): string;
  /** Every cell of that column that says something. */
  all(column: Column): readonly string[];
}

/** Puts names to the cells of a row, or says what is wrong with it. */
export function rowOf(cells: readonly string[] | undefined, form: CsvForm): Row | RowProblem {
  if (cells === undefined) return { what: "the quotation marks do not match, or a cell runs over lines; mend the row" };
  const names = form.kind === "statuspage" ? statuspageNames(cells) : namesOf(cells.length, form.names);
  if (names === undefined) {
    const wanted = form.hasHeader ? `but the header has ${form.names.length}` : "but there is one address a line";
    return { what: `has ${cells.length} cells, ${wanted}; mend the row` };
  }
  return {
    one: (column) => cells[names.indexOf(column)] ?? "",
    all: (column) => cells.filter((cell, index) => names[index] === column && cell !== ""),
  };
}

/** What stands behind a last column of components is one more of them, and so many may be missing. */
function namesOf(length: number, names: CsvForm["names"]): CsvForm["names"] | undefined {
  if (length === names.length) return names;
  if (names.at(-1) !== "components") return undefined;
  const missing = names.slice(length);
  if (missing.some((name) => name !== "components")) return undefined;
  return [...names, ...Array.from({ length: Math.max(length - names.length, 0) }, () => "components" as const)];
}

/**
 * Statuspage's template: the kind, whom to reach, for mail whether no confirmation is asked for, for webhooks whom to
 * write to if they fail; then components.
 */
function statuspageNames(cells: readonly string[]): CsvForm["names"] {
  const isMail = /^e-?mail$/i.test(cells[0] ?? "");
  const third = /^(?:yes|no|true|false|)$/i.test(cells[2] ?? "") ? "skip_confirmation" : "components";
  const contact = (cells[2] ?? "").includes("@") || cells[2] === "" ? undefined : "components";
  return cells.map((_, index) => {
    if (index < 2) return (["via", "address"] as const)[index];
    if (index > 2) return "components";
    return isMail ? third : contact;
  });
}
