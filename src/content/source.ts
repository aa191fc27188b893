import { ContentError } from "#content/content-error.ts";
import { decode } from "#content/decode.ts";
import { splitFrontMatter } from "#content/front-matter.ts";
import { problemAt, problemOfFile, type Report } from "#content/problem.ts";
import type { Tree } from "#content/tree.ts";
import { type Facts, readYaml } from "#content/yaml.ts";
import { placeInBody } from "#model/place.ts";
import { unseenCharacter } from "#model/text.ts";

/** A file as it was written: read, but not yet believed. */
export interface Source extends Facts {
  readonly file: string;
  readonly body: string;
  readonly bodyLine: number;
}

const noFacts: Facts = { values: {}, places: {}, keyPlaces: {} };

/** A file's text, or undefined where it has none; why is reported. */
export async function readText(tree: Tree, file: string, report: Report): Promise<string | undefined> {
  try {
    const text = decode(await tree.read(file));
    if (typeof text === "string") return text;
    report(problemAt({ file, line: text.line, column: 1 }, "", text.message));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const problem of error.problems) report(problem);
  }
  return undefined;
}

/** Front matter and body of a Markdown file, or undefined where it has no front matter that can be read. */
export function parseMarkdown(file: string, text: string, report: Report): Source | undefined {
  const split = splitFrontMatter(text);
  if ("message" in split) {
    report(problemAt({ file, line: split.line, column: 1 }, "", split.message, "front-matter"));
    return undefined;
  }
  const { yaml, yamlLine, body, bodyLine } = split;
  reportUnseen({ file, body, bodyLine }, report);
  const facts = readYaml(file, yaml, yamlLine, report);
  return facts === undefined ? undefined : { ...facts, file, body, bodyLine };
}

/** The same for files that may have no front matter at all. */
export function parseMarkdownWithout(file: string, text: string, report: Report): Source | undefined {
  if (text.startsWith("---")) return parseMarkdown(file, text, report);
  reportUnseen({ file, body: text, bodyLine: 1 }, report);
  return { ...noFacts, file, body: text, bodyLine: 1 };
}

/** Enough for a writer to see what happened. */
const mostUnseen = 20;

/** Finds characters that no reader can see, the first of each line. */
function reportUnseen(text: Parameters<typeof placeInBody>[0], report: Report): void {
  let found = 0;
  let start = 0;
  for (const line of text.body.split("\n")) {
    const words = line.replaceAll("\t", " ");
    const name = unseenCharacter(words);
    if (name !== undefined && found < mostUnseen) {
      found += 1;
      const offset = [...words].findIndex((character) => unseenCharacter(character) !== undefined);
      const before = [...words].slice(0, offset).join("").length;
      const message = `the text holds the invisible character ${name}; write it again without that character`;
      report(problemAt(placeInBody(text, start + before), "", message));
    }
    start += line.length + 1;
  }
}

/** What a YAML file says, or undefined where it cannot be read. */
export async function readYamlFile(tree: Tree, file: string, report: Report): Promise<Facts | undefined> {
  const text = await readText(tree, file, report);
  return text === undefined ? undefined : readYaml(file, text, 1, report);
}

/** A problem with a file as a whole, reported. */
export function reportFile(report: Report, file: string, message: string, topic?: string): void {
  report(problemOfFile(file, message, topic));
}
