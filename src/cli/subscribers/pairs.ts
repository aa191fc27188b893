import { UsageError } from "#cli/session.ts";
import { type Column, columns } from "#store/csv-columns.ts";
import type { ColumnMap } from "#store/csv-form.ts";

/** `a=b,c=d`; what stands before and behind the last equals sign of each. @throws UsageError */
function pairsOf(option: string, text: string): [string, string][] {
  return text.split(",").map((pair) => {
    const at = pair.lastIndexOf("=");
    const [left, right] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || left === "" || right === "")
      throw new UsageError(`${option} takes pairs with an equals sign, divided by commas: see --help.`);
    return [left, right];
  });
}

/** `--map email=Email,language=Lang`: our column, and what the file calls it. @throws UsageError */
export function columnsNamed(text: string): ColumnMap {
  const map = new Map<Column, string>();
  for (const [left, right] of pairsOf("--map", text)) {
    const column = columns.find((known) => known === left);
    if (column === undefined)
      throw new UsageError(`--map: there is no column ${left}. There are: ${columns.join(", ")}.`);
    map.set(column, right);
  }
  return map;
}

/** `--components "Card payments=checkout"`: what the file says, and the id that it means. @throws UsageError */
export function componentsNamed(text: string): ReadonlyMap<string, string> {
  return new Map(pairsOf("--components", text));
}
