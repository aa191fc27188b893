import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from "yaml";
import { problemAt, type Report } from "#content/problem.ts";
import { quote } from "#content/quote.ts";
import type { Place } from "#model/place.ts";

/** What YAML says, as it was written, and where each key and value stands. */
export interface Facts {
  readonly values: Readonly<Record<string, unknown>>;
  /** Of values; of the key where there is no value. */
  readonly places: Readonly<Record<string, Place>>;
  readonly keyPlaces: Readonly<Record<string, Place>>;
}

/** A longer text may take the parser more than a second; a thousand components fit into a file of YAML. In characters. */
const longestYaml = 200_000;
const longestFrontMatter = 100_000;

/**
 * The keys of a YAML text that begins on line `firstLine` of `file`, or undefined where it cannot be read.
 * Only plain data is taken: no tags, no aliases, no key twice, no second document.
 */
export function readYaml(file: string, text: string, firstLine: number, report: Report): Facts | undefined {
  const start = { file, line: firstLine, column: 1 };
  const longest = file.endsWith(".yaml") ? longestYaml : longestFrontMatter;
  if (text.length > longest) {
    report(problemAt(start, "", `the keys take more than ${longest / 1_000} kB; move words into the body`));
    return undefined;
  }
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const document = parseDocument(text, {
    schema: "core",
    version: "1.2",
    customTags: null,
    resolveKnownTags: false,
    merge: false,
    stringKeys: true,
    // Found by the walk below: the library compares every key with every other one.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
    lineCounter: lines,
  });
  const refused = document.errors[0] ?? document.warnings[0];
  if (refused !== undefined) {
    report(problemAt(placeAt(refused.pos[0]), "", messageOf(refused)));
    return undefined;
  }
  const rest = text.slice(document.range[2]).search(/[^\s.]/);
  if (rest !== -1) {
    report(problemAt(placeAt(document.range[2] + rest), "", "a second document begins here; leave out the line “...”"));
    return undefined;
  }
  return factsOf(document, placeAt, start, report);
}

function factsOf(
  document: Document.Parsed,
  placeAt: (offset: number) => Place,
  start: Place,
  report: Report,
): Facts | undefined {
  if (!isMap(document.contents)) {
    report(problemAt(start, "", "holds no keys; write them as “key: value”, one a line"));
    return undefined;
  }
  let whole = true;
  const places: Record<string, Place> = {};
  const keyPlaces: Record<string, Place> = {};
  const refuse = (place: Place, path: string, message: string) => {
    whole = false;
    report(problemAt(place, path, message));
  };
  const visit = (node: unknown, path: string): void => {
    if (isAlias(node)) {
      const place = placeAt(node.range?.[0] ?? 0);
      refuse(place, path, "begins with “*”, which YAML takes for an alias; put the value in quotes");
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const below = `${path}.${index}`;
        places[below] = placeAt(rangeStart(item) ?? 0);
        visit(item, below);
      }
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const below = path === "" ? name : `${path}.${name}`;
        const place = placeAt(key.range?.[0] ?? 0);
        const first = keyPlaces[below];
        if (name === "__proto__") {
          refuse(place, path, "“__proto__” is not a key; leave it out");
        } else if (first !== undefined) {
          refuse(place, below, `stands here a second time, after line ${first.line}; keep one of them`);
        } else {
          keyPlaces[below] = place;
          const empty = value === null || (isScalar(value) && value.value === null);
          places[below] = empty ? place : placeAt(rangeStart(value) ?? 0);
          visit(value, below);
        }
      }
    }
  };
  visit(document.contents, "");
  return whole ? { values: document.toJS({ maxAliasCount: 0 }), places, keyPlaces } : undefined;
}

function rangeStart(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}

function messageOf({ code, message }: YAMLError): string {
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return "is not YAML: a second “key: value” begins within a value; put values that hold “: ” in quotes and indent keys of one level alike";
    case "MISSING_CHAR":
      return "is not YAML: a quote, comma or colon is missing before this; put it in";
    case "UNEXPECTED_TOKEN":
      return "is not YAML: this does not belong to the value before it; put the whole value in quotes";
    case "TAB_AS_INDENT":
      return "is not YAML: a tab stands where blanks must; indent with blanks";
    case "BAD_SCALAR_START":
      return "is not YAML: the value begins with a character that YAML keeps for itself; put the value in quotes";
    case "TAG_RESOLVE_FAILED":
      return "“!” begins a tag, and content has none; leave it out or put the value in quotes";
    case "RESOURCE_EXHAUSTION":
      return "is nested too deeply; write fewer levels";
    case "NON_STRING_KEY":
      return "a key is no plain word; write it as one";
    default:
      return `is not YAML: ${quote(message.split("\n")[0])}; compare with an example in docs/content.md`;
  }
}
