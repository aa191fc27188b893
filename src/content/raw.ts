import { slug } from "#model/ids.ts";

/** The keys of `value` that can be names, where it has keys; the schema names the others. */
export function keysOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.keys(value).filter(isName);
}

/** The texts of a list; what is none of them stays as an empty text, so that the others keep their places. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map((item) => (typeof item === "string" ? item : "")) : [];
}

/** What `key` says in `value`, where that has keys. */
export function valueUnder(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** What `key` says in each item of a list of groups of keys. */
export function idsIn(value: unknown, key = "id"): string[] {
  return Array.isArray(value) ? textsIn(value.map((item) => valueUnder(item, key))) : [];
}

/** Whether `text` has the form of a name; the schema names what has not. */
export function isName(text: string): boolean {
  return slug.safeParse(text).success;
}
