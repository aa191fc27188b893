import { describe, expect, test } from "vitest";
import { linksIn } from "#policy/links.ts";
import { proseOf } from "#policy/prose.ts";

/** What is left to read, without what cannot be seen, and with blanks squeezed. */
const read = (text: string) => proseOf(text).words.replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();

test.each([
  ["words", "All is well.", "All is well."],
  ["a code span", "Say `soon` twice.", "Say twice."],
  ["two code spans", "Say `so` or `soon` twice.", "Say or twice."],
  ["a code span with backticks in it", "Say ``so`on`` twice.", "Say twice."],
  ["a backtick that is never closed", "Say `soon twice.", "Say `soon twice."],
  ["runs of different length", "Say ``soon` twice.", "Say ``soon` twice."],
  ["an escaped backtick", "Say \\`soon\\` twice.", "Say \\`soon\\` twice."],
  ["a code span that ends in another paragraph", "Say `so\n\non` twice.", "Say `so on` twice."],
  ["a fence", "Before\n```\nsoon\n```\nafter", "Before after"],
  ["a fence of tildes with words", "Before\n~~~ log\nsoon\n~~~\nafter", "Before after"],
  ["a fence in a fence", "Before\n````\n```\nsoon\n```\n````\nafter", "Before after"],
  ["a fence in a list", "- one\n  ```\n  soon\n  ```\n- two", "- one - two"],
  ["a fence that is never closed", "Before\n```\nsoon\n\nafter", "Before"],
  ["indented code", "Before\n\n    soon\n\nafter", "Before after"],
  ["an indented line of a paragraph", "Before\n    soon", "Before soon"],
  ["an indented line of a list", "- one\n\n    soon", "- one soon"],
  ["a quote", "We wrote:\n\n> soon\n\nwhich was wrong", "We wrote: which was wrong"],
  ["a quote whose second line has no mark", "> so\nsoon\n\nafter", "after"],
  ["a list after a quote", "> soon\n- one", "- one"],
  ["a comment", "Before <!-- soon\n\nsoon --> after", "Before after"],
  ["a comment that is never closed", "Before <!-- soon", "Before <!-- soon"],
  ["the target of a link", "See [the page](https://example.com/soon).", "See [the page]( )."],
  ["a bare address", "See https://example.com/soon.", "See ."],
  ["a definition", "[page]: https://example.com/soon", "[page]:"],
])("of %s only the words are read", (_, text, words) => {
  expect(read(text)).toBe(words);
});

test("every word that is left stands where it was written", () => {
  const text = "Ein `Wörtchen` 🎉 and\n> quoted\n\n```\ncode\n```\nlast [word](https://example.com/x) here";
  const { words } = proseOf(text);
  expect(words).toHaveLength(text.length);
  expect(words.split("\n").map((line) => line.length)).toEqual(text.split("\n").map((line) => line.length));
  expect(words.indexOf("last")).toBe(text.indexOf("last"));
  expect(words.indexOf("here")).toBe(text.indexOf("here"));
});

describe("links", () => {
  test.each<[string, [form: string, words: string, target: string][]]>([
    ["see [the page](https://example.com/a)", [["inline", "the page", "https://example.com/a"]]],
    ['see [the page](https://example.com/a "A title")', [["inline", "the page", "https://example.com/a"]]],
    ["see [the page](<https://example.com/a b>)", [["inline", "the page", "https://example.com/a b"]]],
    ["see [a](https://example.com/a_(b)) and", [["inline", "a", "https://example.com/a_(b)"]]],
    ["see [](https://example.com/)", [["inline", "", "https://example.com/"]]],
    ["see ![a chart](chart.png)", [["image", "a chart", "chart.png"]]],
    ["see <https://example.com/a>.", [["angle", "", "https://example.com/a"]]],
    ["see https://example.com/a, or", [["bare", "", "https://example.com/a"]]],
    ["(see https://example.com/a).", [["bare", "", "https://example.com/a"]]],
    ["see www.example.com now", [["bare", "", "www.example.com"]]],
    ["see example.com/help now", [["bare", "", "example.com/help"]]],
    ["ask help@example.com now", [["bare", "", "help@example.com"]]],
    ["ask <help@example.com> now", [["angle", "", "help@example.com"]]],
    ["[1]: http://example.com/a", [["definition", "1", "http://example.com/a"]]],
    ["run javascript:alert(1) now", [["bare", "", "javascript:alert(1"]]],
    ["see [https://example.com](https://example.com)", [["inline", "https://example.com", "https://example.com"]]],
    ["see [`code`](https://example.com)", [["inline", "`code`", "https://example.com"]]],
    ['see <a href="https://example.com">it</a>', [["html", "", '<a href="https://example.com">']]],
    [
      "see [example.com/a]\n\n[example.com/a]: https://example.com/a",
      [["definition", "example.com/a", "https://example.com/a"]],
    ],
    ["a note[^1]\n\n[^1]: The note", []],
    ["an array [1] (2) and \\[no link\\](x)", []],
    ["Node.js and/or 3.5/4 at 10:30", []],
  ])("of “%s”", (text, links) => {
    expect(proseOf(text).links.map(({ form, words, target }) => [form, words, target])).toEqual(links);
  });

  test("have a target of bounded length", () => {
    const [link] = proseOf(`see [the page](https://example.com/${"a".repeat(3_000)})`).links;
    expect(link?.form).toBe("bare");
    expect(link?.target.length).toBeLessThan(2_100);
  });

  test("know where their target stands", () => {
    const text = "so [a](  <https://example.com/>  )";
    const [link] = linksIn(text);
    expect(text.slice(link?.targetOffset).startsWith("https://")).toBe(true);
    expect(link?.end).toBe(text.length);
  });
});
