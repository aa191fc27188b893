import { formOf, type JsonSchema, objectOf } from "#content/forms.ts";

/** One key of a kind of file, as docs/content.md shows it. */
export interface KeyRow {
  /** `window.start`, `actions[].due`, `channels.<name>.since`. */
  readonly path: string;
  readonly needed: boolean;
  readonly form: string;
  readonly meaning: string;
  readonly fallback: string | undefined;
  /** Which alternatives have it, where not all do: `resolved`. */
  readonly only: readonly string[];
}

/** All keys of a schema, nested ones below their parent, each once. */
export function keyRows(schema: JsonSchema, above = "", tag = "status"): KeyRow[] {
  const alternatives = (schema.oneOf ?? [schema]).map(objectOf);
  const rows = new Map<string, { row: KeyRow; only: string[] }>();
  for (const one of alternatives) {
    const label = String(objectOf(one.properties?.[tag]).const ?? "");
    for (const row of ownRows(one, above)) {
      const known = rows.get(row.path);
      if (known === undefined) rows.set(row.path, { row, only: [label] });
      else known.only.push(label);
    }
  }
  return [...rows.values()].map(({ row, only }) => {
    if (row.path === above + tag && alternatives.length > 1) {
      return { ...row, form: only.map((label) => `\`${label}\``).join(" "), only: [] };
    }
    return { ...row, only: only.length === alternatives.length ? row.only : [...new Set(only)] };
  });
}

function ownRows(schema: JsonSchema, above: string): KeyRow[] {
  const told = new Map<string, string>();
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const below = objectOf(value);
    const path = above + key;
    const nested = rowsBelow(below, path);
    const shape = JSON.stringify(nested.map((row) => ({ ...row, path: row.path.slice(path.length) })));
    const like = nested.length === 0 ? undefined : told.get(shape);
    if (like === undefined) told.set(shape, path);
    const row: KeyRow = {
      path,
      needed: schema.required?.includes(key) ?? false,
      form: like === undefined ? formOf(below) : `${formOf(below)}, as in \`${like}\``,
      meaning: below.description ?? "",
      fallback: fallbackOf(below.default),
      only: [],
    };
    return like === undefined ? [row, ...nested] : [row];
  });
}

function rowsBelow(schema: JsonSchema, path: string): KeyRow[] {
  if (schema.properties !== undefined) return ownRows(schema, `${path}.`);
  const items = [schema, ...(schema.anyOf ?? []).map(objectOf)].map(({ items }) => objectOf(items));
  const named = objectOf(schema.additionalProperties);
  return [
    ...items.flatMap((item) => ownRows(item, `${path}[].`)),
    ...(named.oneOf === undefined ? ownRows(named, `${path}.<name>.`) : keyRows(named, `${path}.<name>.`, "kind")),
  ];
}

function fallbackOf(value: unknown): string | undefined {
  if (value === undefined || (typeof value === "object" && Object.keys(value ?? {}).length === 0)) return undefined;
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? undefined : String(value);
}
