import { z } from "zod";
import { examples } from "#content/examples.ts";
import { type JsonSchema, objectOf } from "#content/forms.ts";
import { type KeyRow, keyRows } from "#content/key-table.ts";
import { type Kind, kinds } from "#content/kinds.ts";
import { introduction } from "#content/schemas-introduction.ts";

/** Files that are made from the schemas, by their path in the repository: JSON Schemas for editors, docs/content.md. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schemas = kinds.map((kind): [string, string] => [
    `docs/schemas/${kind.name}.json`,
    `${JSON.stringify({ title: kind.title, ...jsonSchemaOf(kind) }, undefined, 2)}\n`,
  ]);
  return new Map([...schemas, ["docs/content.md", documentation()]]);
}

function jsonSchemaOf({ schema }: Kind): JsonSchema {
  return z.toJSONSchema(schema, { io: "input" });
}

function documentation(): string {
  const anchored = new Set<string>(kinds.map(({ name }) => name));
  return [introduction, ...kinds.map((kind) => chapter(kind, anchored))].join("\n");
}

function chapter(kind: Kind, anchored: Set<string>): string {
  const language = kind.example.endsWith(".yaml") ? "yaml" : "markdown";
  const rows = keyRows(objectOf(jsonSchemaOf(kind)));
  return [
    `<a id="${kind.name}"></a>\n\n## ${kind.title}`,
    `\`${kind.where}\` — ${kind.about}`,
    `\`${kind.example}\`:`,
    `\`\`\`${language}\n${examples[kind.example]}\`\`\``,
    ["| key | needed | what it looks like | what it means |", "|---|---|---|---|"]
      .concat(rows.map((row) => tableLine(row, anchored)))
      .join("\n"),
    "",
  ].join("\n\n");
}

function tableLine({ path, needed, form, meaning, fallback, only }: KeyRow, anchored: Set<string>): string {
  const top = !path.includes(".") && !path.includes("[") && !anchored.has(path);
  const anchor = top ? `<a id="${path}"></a>` : "";
  if (top) anchored.add(path);
  const notes = [
    meaning,
    fallback === undefined ? "" : `Default: \`${fallback}\`.`,
    only.length === 0 ? "" : `Only with ${only.map((label) => `\`${label}\``).join(", ")}.`,
  ];
  const cells = [`${anchor}\`${path}\``, needed ? "yes" : "", form, notes.filter(Boolean).join(" ")];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
