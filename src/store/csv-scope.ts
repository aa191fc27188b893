import type { Component, Group } from "#model/component.ts";
import { type ScopeOfInterest, scopeOfInterest } from "#model/subscriber.ts";
import type { RowProblem } from "#store/csv-problem.ts";
import type { Row } from "#store/csv-row.ts";

/** What a file may call components and groups. */
export interface KnownNames {
  readonly components: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

const folded = (name: string) => name.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();

/**
 * Ids and names of what site.yaml has, and what an operator calls by another name; an id goes before a name, and the
 * operator's word before both.
 *
 * @param others names of a file and the id that each stands for
 * @throws RangeError that names an id of `others` which nothing has
 */
export function knownNames(
  site: { readonly components: readonly Component[]; readonly groups: readonly Group[] },
  others: ReadonlyMap<string, string> = new Map(),
): KnownNames {
  const [components, groups] = [namesOf(site.components), namesOf(site.groups)];
  for (const [name, id] of others) {
    const list = [site.components, site.groups].findIndex((all) => all.some((one) => one.id === id));
    if (list < 0) throw new RangeError(id);
    (list === 0 ? components : groups).set(folded(name), id);
    if (list === 1) components.delete(folded(name));
  }
  return { components, groups };
}

function namesOf(list: readonly (Component | Group)[]): Map<string, string> {
  const former = list.flatMap((one) =>
    ("formerly" in one ? (one.formerly ?? []) : []).map(({ name }) => [folded(name), one.id] as const),
  );
  const names = list.map(({ id, name }) => [folded(name), id] as const);
  return new Map([...former, ...names, ...list.map(({ id }) => [id, id] as const)]);
}

/** The names in a cell: the cell as a whole, its parts between signs, or its words. */
function idsIn(cell: string, find: (name: string) => string | undefined): string[] | undefined {
  const one = find(folded(cell));
  if (one !== undefined) return [one];
  const parts = cell.split(/[,;|]/).filter((part) => part.trim() !== "");
  const ids = parts.flatMap((part) => {
    const whole = find(folded(part));
    return whole === undefined
      ? part
          .trim()
          .split(/\s+/)
          .map((word) => find(folded(word)))
      : [whole];
  });
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

const everything = scopeOfInterest.parse({});
const scopeColumns = ["components", "groups", "kinds", "at_least", "updates"] as const;
const words = (cell: string) => cell.split(/[\s,;|]+/).filter((word) => word !== "");
const unknown = (column: "components" | "groups"): RowProblem => ({
  column,
  what: `names something that site.yaml does not have; write ids divided by blanks${column === "components" ? ", or say by --components what is meant" : ""}`,
});

/** What somebody wants to hear of, or what is wrong with it. */
export function scopeIn(row: Row, known: KnownNames): ScopeOfInterest | RowProblem {
  if (scopeColumns.every((column) => row.one(column) === "" && row.all(column).length === 0)) return everything;
  // A name of a group among components is a group: `group:` keeps the two apart in one list.
  const asGroup = (name: string) => known.groups.get(name);
  const either = (name: string) => known.components.get(name) ?? (asGroup(name) && `group:${asGroup(name)}`);
  const components = row.all("components").map((cell) => idsIn(cell, either));
  const groups = row.all("groups").map((cell) => idsIn(cell, asGroup));
  if (components.includes(undefined)) return unknown("components");
  if (groups.includes(undefined)) return unknown("groups");
  const [mixed, more] = [components, groups].map((lists) => lists.flatMap((ids) => ids ?? []));
  const isGroup = (id: string) => id.startsWith("group:");
  const scope = scopeOfInterest.safeParse({
    components: [...new Set((mixed ?? []).filter((id) => !isGroup(id)))],
    groups: [...new Set([...(mixed ?? []).filter(isGroup).map((id) => id.slice(6)), ...(more ?? [])])],
    kinds: words(row.one("kinds")),
    ...(row.one("at_least") !== "" && { atLeast: row.one("at_least") }),
    ...(row.one("updates") !== "" && { updates: row.one("updates") }),
  });
  if (scope.success) return scope.data;
  switch (scope.error.issues[0]?.path[0]) {
    case "kinds":
      return {
        column: "kinds",
        what: "is none of incident, maintenance, notice, postmortem; write those, divided by blanks",
      };
    case "atLeast":
      return { column: "at_least", what: "is no impact; write none, minor, major or critical" };
    case "updates":
      return { column: "updates", what: "is neither all nor first-and-last" };
    default:
      return { column: "components", what: "names more than there may be; leave it empty to mean everything" };
  }
}
