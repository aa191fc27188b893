import { isMap, isScalar, LineCounter, type Pair, parseDocument } from "yaml";

/** One key of front matter: what it says, whatever the form, and where. */
export interface Value {
  /** As it was written; keys are found without regard to case, as Hugo does. */
  readonly key: string;
  /** A scalar's text, trimmed; of anything else, its JSON. */
  readonly text: string;
  /** A list's items, or the scalar alone; empty items left out. */
  readonly list: readonly string[];
  readonly line: number;
  /** What YAML says it is: text, list or mapping; every scalar is text. */
  readonly plain: unknown;
}

export interface Facts {
  get(key: string): Value | undefined;
  all(): Iterable<Value>;
}

/** What is wrong with YAML that could not be read. */
export interface YamlTrouble {
  readonly line: number;
  readonly what: string;
}

const keyOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : "");
const textOf = (plain: unknown) =>
  typeof plain === "string" ? plain.trim() : plain === undefined || plain === null ? "" : JSON.stringify(plain);

/** Reads a YAML mapping in which every scalar stays the text that was typed; `firstLine` is where it begins. */
export function readFacts(yaml: string, firstLine: number): Facts | YamlTrouble {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { schema: "failsafe", lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => firstLine + lineCounter.linePos(offset).line - 1;
  const [error] = document.errors;
  if (error !== undefined) return { line: lineAt(error.pos[0]), what: oneLine(error.message) };
  if (document.contents !== null && !isMap(document.contents)) {
    return { line: firstLine, what: "the front matter holds no keys" };
  }
  const read = plainly(() => document.toJS({ maxAliasCount: 100 }) as Record<string, unknown> | null);
  if (read instanceof Error) return { line: firstLine, what: oneLine(read.message) };

  const values = new Map<string, Value>();
  for (const pair of document.contents?.items ?? []) {
    const key = keyOf(pair);
    const plain = read?.[key];
    const items = Array.isArray(plain) ? plain.map(textOf) : [textOf(plain)];
    const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    values.set(key.toLowerCase(), {
      key,
      text: textOf(plain),
      list: items.filter((item) => item !== ""),
      line: lineAt(offset),
      plain,
    });
  }
  return { get: (key) => values.get(key.toLowerCase()), all: () => values.values() };
}

/** No facts at all. */
export const noFacts: Facts = { get: () => undefined, all: () => [] };

// The library tells of too many aliases by an exception.
function plainly<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, " ").replace(/[.:]\s*$/, "");
}
