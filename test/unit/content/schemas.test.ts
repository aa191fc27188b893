import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { examples } from "#content/examples.ts";
import { keyRows } from "#content/key-table.ts";
import { kinds } from "#content/kinds.ts";
import { generatedFiles } from "#content/schemas.ts";
import { parseMarkdown } from "#content/source.ts";
import { readYaml } from "#content/yaml.ts";
import { problemsIn } from "../../support/memory-tree.ts";

const files = generatedFiles();
const documentation = files.get("docs/content.md") ?? "";

function factsOf(path: keyof typeof examples) {
  const unheard = () => expect.unreachable();
  if (path === "site.yaml") return readYaml(path, examples[path], 1, unheard)?.values;
  return parseMarkdown(path, examples[path], unheard)?.values;
}

test("the examples of the documentation are one tree that reads clean", async () => {
  expect(await problemsIn(examples)).toEqual([]);
});

test("every key of every file says what it means", () => {
  const silent = documentation.split("\n").filter((line) => /^\| .*\| *\|$/.test(line));
  expect(silent).toEqual([]);
});

test("a problem's link into the documentation leads somewhere, and nowhere twice", () => {
  const anchors = [...documentation.matchAll(/<a id="([^"]+)">/g)].map(([, name]) => name);
  expect(anchors).toHaveLength(new Set(anchors).size);
  expect(anchors).toEqual(expect.arrayContaining(["tree", "front-matter", "history", "impact", "nextUpdateBy"]));
});

describe.each(kinds)("$where", ({ name, example }) => {
  const schema = JSON.parse(files.get(`docs/schemas/${name}.json`) ?? "{}");
  const validate = addFormats.default(new Ajv2020({ strict: false })).compile(schema);

  test("an editor believes the example", () => {
    expect(validate(factsOf(example)), JSON.stringify(validate.errors)).toBe(true);
  });

  test("an editor sees an unknown key", () => {
    expect(validate({ ...factsOf(example), colour: "red" })).toBe(false);
  });

  test("the documentation has every key of its first level", () => {
    for (const { path } of keyRows(schema)) expect(documentation).toContain(`\`${path}\``);
  });
});
