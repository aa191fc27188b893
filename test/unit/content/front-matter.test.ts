import { describe, expect, test } from "vitest";
import { smallIncident, smallSite } from "../../support/content.ts";
import { problemsIn } from "../../support/memory-tree.ts";

const folder = "incidents/2026-03-14-checkout-errors";
const file = `${folder}/incident.md`;
const site: Record<string, string> = { "site.yaml": smallSite, ...smallIncident() };
const whole = site[file] ?? "";

const bomb = [
  "---",
  "a: &a [x, x, x, x, x, x, x, x, x]",
  ...[..."bcdefghij"].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefghij"[index]}`).join(", ")}]`),
  "---",
  "",
].join("\n");

test("a whole tree has no problems", async () => {
  expect(await problemsIn(site)).toEqual([]);
});

test("a byte order mark and Windows line ends are no problem", async () => {
  expect(await problemsIn({ ...site, [file]: `\ufeff${whole.replaceAll("\n", "\r\n")}` })).toEqual([]);
});

describe("front matter that cannot be read is named with its place", () => {
  const unreadable: [name: string, content: string | Uint8Array, problems: string[]][] = [
    [
      "no front matter",
      "Hello\n",
      [":1:1 does not begin with front matter. Write “---” on the first line, then the keys, then “---” again."],
    ],
    [
      "a language that would be run",
      `---js\n{title: require("fs")}\n---\n`,
      [":1:1 the first line is not “---” alone. Write nothing after it, for front matter is YAML and is never run."],
    ],
    [
      "no second fence",
      "---\ntitle: A\n",
      [":1:1 the front matter is opened, but never closed. Write “---” on a line below the last key."],
    ],
    [
      "a picture",
      new Uint8Array([0x89, 0x50, 0x0a, 0x00]),
      [":2:1 holds bytes that are no text. Put a text file in UTF-8 here."],
    ],
    [
      "another encoding",
      new Uint8Array([0x2d, 0x0a, 0xe9, 0x0a]),
      [":2:1 is not UTF-8 from here on. Save the file in UTF-8."],
    ],
    ["an empty front matter", "---\n---\n", [":2:1 holds no keys. Write them as “key: value”, one a line."]],
    ["a list", "---\n- title\n---\n", [":2:1 holds no keys. Write them as “key: value”, one a line."]],
    [
      "a colon in a value",
      "---\ntitle: Cards: they fail\n---\n",
      [
        ":2:8 is not YAML: a second “key: value” begins within a value. Put values that hold “: ” in quotes and indent keys of one level alike.",
      ],
    ],
    [
      "a tab",
      "---\ncomponents:\n\tcheckout: operational\n---\n",
      [":3:1 is not YAML: a tab stands where blanks must. Indent with blanks."],
    ],
    [
      "a reserved character",
      "---\ntitle: `code`\n---\n",
      [":2:8 is not YAML: the value begins with a character that YAML keeps for itself. Put the value in quotes."],
    ],
    [
      "an open quote",
      '---\ntitle: "Cards\n---\n',
      [":3:1 is not YAML: a quote, comma or colon is missing before this. Put it in."],
    ],
    [
      "a tag",
      "---\ntitle: !!js/function 'process.exit()'\n---\n",
      [":2:8 “!” begins a tag, and content has none. Leave it out or put the value in quotes."],
    ],
    [
      "an alias",
      "---\ntitle: *Cards\n---\n",
      [":2:8 title: begins with “*”, which YAML takes for an alias. Put the value in quotes."],
    ],
    [
      "emphasis",
      "---\ntitle: *Cards* fail\n---\n",
      [":2:16 is not YAML: this does not belong to the value before it. Put the whole value in quotes."],
    ],
    [
      "a key twice",
      whole.replace("---\n", "---\ntitle: A\n"),
      [":3:1 title: stands here a second time, after line 2. Keep one of them."],
    ],
    ["a prototype", "---\n__proto__: {a: 1}\n---\n", [":2:1 “__proto__” is not a key. Leave it out."]],
    [
      "a second document",
      "---\ntitle: A\n...\nimpact: major\n---\n",
      [":4:1 a second document begins here. Leave out the line “...”."],
    ],
    ["a deep nest", `---\na: ${"[".repeat(90_000)}\n---\n`, []],
    [
      "very long keys",
      `---\n${"a: 1\n".repeat(50_000)}---\n`,
      [":2:1 the keys take more than 100 kB. Move words into the body."],
    ],
  ];

  test.each(unreadable)("%s", async (name, content, problems) => {
    const found = await problemsIn({ ...site, [file]: content });
    if (name === "a deep nest") {
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/:2:\d+ is nested too deeply\. Write fewer levels\.$/);
    } else expect(found).toEqual(problems.map((problem) => `${file}${problem}`));
  });

  test("an alias bomb is refused at its first alias, not unfolded", async () => {
    const found = await problemsIn({ ...site, [file]: bomb });
    expect(found).toHaveLength(81);
    expect(found[0]).toBe(`${file}:3:8 b.0: begins with “*”, which YAML takes for an alias. Put the value in quotes.`);
  });
});

describe("what a reader cannot see is refused where it stands", () => {
  test.each([
    [
      "a bidi override",
      "A\n\nYou paid \u202e001 EUR\n",
      ":11:10 the text holds the invisible character U+202E. Write it again without that character.",
    ],
    [
      "a control character",
      "\u001b[31mred\n",
      ":9:1 the text holds the invisible character U+001B. Write it again without that character.",
    ],
    [
      "a zero-width space",
      "Emoji 🙂 and\ta\u200bb\n",
      ":9:15 the text holds the invisible character U+200B. Write it again without that character.",
    ],
  ])("%s in the body", async (_, body, problem) => {
    expect(await problemsIn({ ...site, [file]: whole + body })).toEqual([`${file}${problem}`]);
  });

  test.each([
    ["a bidi override", '"Cards\\u202e fail"', "U+202E"],
    ["a control character", '"Cards\\u0007 fail"', "U+0007"],
    ["a line break", '"Cards\\nBcc: all@example.com"', "U+000A"],
  ])("%s in a title", async (_, title, character) => {
    expect(await problemsIn({ ...site, [file]: whole.replace(/(?<=title: ).*/, title) })).toEqual([
      `${file}:2:8 title: holds the invisible character ${character}. Write it again without that character.`,
    ]);
  });
});

test("a flood of problems in one file is cut, and counted", async () => {
  const found = await problemsIn({ ...site, [file]: `---\n${"title: A\n".repeat(1_000)}---\n` });
  expect(found).toHaveLength(101);
  expect(found.at(-1)).toBe(
    `${file}:1001:1 this is the last of 899 more problems in this file. Mend those above first.`,
  );
});
