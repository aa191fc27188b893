import type { z } from "zod";
import { knownKeys } from "#content/known-keys.ts";
import { nearest, onlyNearest } from "#content/nearest.ts";
import { problemAt, type Report } from "#content/problem.ts";
import { quote } from "#content/quote.ts";
import { valueUnder } from "#content/raw.ts";
import type { Source } from "#content/source.ts";
import { enumWording, wordingOf } from "#content/wording.ts";
import { type Fix, type Place, placeOf } from "#model/place.ts";

type Path = readonly PropertyKey[];
type Read = Pick<Source, "file" | "values" | "places" | "keyPlaces"> & {
  /** How keys are put in that may be missing, by their paths. */
  readonly putIn?: Readonly<Record<string, Fix>>;
};

/** Parts of a message that speak about the value itself, so that the value stands before them. */
const aboutValue = /^(?:is not |is a |has no offset)/;

/**
 * The facts of a file if its schema believes them; every problem is reported with its place.
 *
 * @param topic The anchor of docs/content.md for the kind of file; a known key has its own.
 */
export function believe<Schema extends z.ZodType>(
  schema: Schema,
  source: Read,
  topic: string,
  report: Report,
): z.output<Schema> | undefined {
  const parsed = schema.safeParse(source.values, { reportInput: true, error: wordingOf });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) reportIssue(schema, source, topic, issue, [], report);
  return undefined;
}

function reportIssue(
  schema: z.ZodType,
  source: Read,
  topic: string,
  issue: z.core.$ZodIssue,
  above: Path,
  report: Report,
): void {
  const path = [...above, ...issue.path];
  const see = path.length === 0 ? topic : String(path[0]);
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    for (const key of issue.keys) {
      const keyPath = [...path, key].join(".");
      const message = known.has(key) ? misplaced(source.values) : unknownKey(key, known);
      const topicOf = path.length === 0 && known.has(key) ? key : see;
      const fix = renamed(source, path, key, known);
      report({ ...problemAt(keyPlaceOf(source, keyPath), keyPath, message, topicOf), ...(fix && { fix }) });
    }
    return;
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const meant = issue.errors.find((errors) => !errors.some(isOtherKind));
    for (const inner of meant ?? []) reportIssue(schema, source, topic, inner, path, report);
    if (meant !== undefined) return;
  }
  const place = issue.code === "invalid_key" ? keyPlaceOf(source, path.join(".")) : placeOf(source, path.join("."));
  const message = messageOf(issue, path);
  const said = typeof issue.input === "string" || typeof issue.input === "number" || typeof issue.input === "boolean";
  const words = said && aboutValue.test(message) ? `${quote(issue.input)} ${message}` : message;
  const fix = valueAt(source, path) === undefined ? source.putIn?.[path.join(".")] : undefined;
  report({ ...problemAt(place, path.join("."), words, see), ...(fix && { fix }) });
}

/** An unknown key's only near name, where that does not stand beside it already. */
function renamed(source: Read, path: Path, key: string, known: ReadonlySet<string>): Fix | undefined {
  const text = known.has(key) ? undefined : onlyNearest(key, known);
  if (text === undefined || valueAt(source, [...path, text]) !== undefined) return undefined;
  return { place: keyPlaceOf(source, [...path, key].join(".")), was: key, text };
}

/** Whether an alternative was not even begun: the value is of another kind altogether. */
function isOtherKind({ path, code }: z.core.$ZodIssue): boolean {
  return path.length === 0 && (code === "invalid_type" || code === "invalid_value");
}

function messageOf(issue: z.core.$ZodIssue, path: Path): string {
  if (issue.code === "invalid_key") return issue.issues[0]?.message ?? "is not a name; choose another";
  if (issue.code !== "invalid_union") return issue.message;
  if ("options" in issue && Array.isArray(issue.options)) {
    const choices = issue.options.map(String);
    const given = discriminatorOf(issue.input, path);
    return given === undefined ? "is missing; add it" : `${quote(given)} ${enumWording(path, choices)}`;
  }
  const tried = issue.errors.flat();
  const words = tried.flatMap((error) => ("values" in error ? error.values : []));
  const kind = tried.some((error) => "expected" in error && error.expected === "object") ? "a group of keys" : "a list";
  return `is neither ${kind} nor ${words.map((word) => quote(String(word))).join(" or ")}; write one of them`;
}

function discriminatorOf(input: unknown, path: Path): unknown {
  return typeof input === "object" ? valueUnder(input, String(path.at(-1))) : input;
}

function unknownKey(key: string, known: ReadonlySet<string>): string {
  const near = nearest(key, known);
  return near === undefined ? "is not a known key; leave it out" : `is not a known key; write “${near}”`;
}

function misplaced(values: Read["values"]): string {
  const status = values["status"];
  const beside = typeof status === "string" ? `status ${quote(status)}` : "the other keys";
  return `does not go with ${beside}; leave it out`;
}

function valueAt({ values }: Read, path: Path): unknown {
  return path.reduce<unknown>((value, step) => valueUnder(value, String(step)), values);
}

function keyPlaceOf(source: Read, path: string): Place {
  return source.keyPlaces[path] ?? placeOf(source, path);
}
