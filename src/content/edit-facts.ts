import { readFile } from "node:fs/promises";
import { type Document, parseDocument } from "yaml";
import { ContentError } from "#content/content-error.ts";
import { decode } from "#content/decode.ts";
import { splitFrontMatter } from "#content/front-matter.ts";
import { problemAt } from "#content/problem.ts";
import { replaceFile } from "#content/replace-file.ts";

/**
 * The text of a Markdown file with other keys: `edit` changes the document, comments and the body stay as they are.
 *
 * @param file Its name, for messages.
 * @throws ContentError where the file has no front matter that can be read.
 */
export function withEditedFacts(file: string, bytes: Uint8Array, edit: (facts: Document) => void): string {
  const refuse = (line: number, message: string) =>
    new ContentError([problemAt({ file, line, column: 1 }, "", message, "front-matter")]);
  const text = decode(bytes);
  if (typeof text !== "string") throw refuse(text.line, text.message);
  const split = splitFrontMatter(text);
  if ("message" in split) throw refuse(split.line, split.message);
  const facts = parseDocument(split.yaml, { schema: "core", version: "1.2", prettyErrors: false });
  if (facts.errors.length > 0) throw refuse(split.yamlLine, "is not YAML; run `openline lint`, which says where");
  edit(facts);
  return `---\n${facts.toString({ lineWidth: 0 })}---\n${split.body}`;
}

/** Edits the keys of the file at `path`; it is there whole, before and after. */
export async function editFacts(path: string, edit: (facts: Document) => void): Promise<void> {
  await replaceFile(path, withEditedFacts(path, await readFile(path), edit));
}
