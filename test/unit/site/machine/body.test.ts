import { marked } from "marked";
import { expect, test } from "vitest";
import { toHtml } from "#render/markdown.ts";
import { body } from "#site/machine/markdown/body.ts";
import { link, plain } from "#site/machine/markdown/text.ts";
import { hostileMarkdown } from "../../../support/hostile-markdown.ts";
import { strayMarkup } from "../../../support/markup.ts";

const base = new URL("https://example.org/status/");
/** What the page shows, but for how paragraphs and addresses are spelt. */
const shown = (markdown: string) =>
  toHtml(markdown, { base, headings: 1 })
    .replace(/\s*<\/?p>\s*|\s+/g, " ")
    .replace(/ ?(<\/?li>) ?/g, "$1")
    .replace(/ +/g, " ")
    .replaceAll("%28", "(")
    .replaceAll("%29", ")")
    .trim();
/** What people write. */
const ordinary = [
  "One.\nTwo **three *four* five**, ~~six~~ and `seven`.",
  "- a\n- b\n  - c\n\n1. d\n2. e\n\n   f",
  "> quoted\n> twice\n\n---\n\n| a | b |\n|---|---|\n| c \\| d | `e` |",
  "\\# no heading\n\\- no list\n1\\. no number\n\\> no quote",
  "    indented code\n\n```sh\nfenced `code`\n```",
  "3 < 4 & 5 > 2, snake_case_name, _em_ and 2 * 3 * 4 [x] ~5 https://example.com/a_b",
  "line one\\\nline two  \nline three",
];

test("has its headings deeper, but not those in code", () => {
  expect(body("# One\n\n```\n# two\n```\n\n##### Three", { base, deeper: 2 })).toBe(
    "### One\n\n```\n# two\n```\n\n###### Three",
  );
});
test("leads with paths of our page to where it is, and nowhere that the page would not", () => {
  expect(body("[a](/x/) [b](//evil.example/) [c](https://c.example/(d)) [e]\n\n[e]: /y/", { base, deeper: 0 })).toBe(
    "[a](https://example.org/status/x/) b [c](https://c.example/%28d%29) [e](https://example.org/status/y/)",
  );
  expect(body("![a](https://a.example/a.png) [b](javascript:alert\\(1\\))", { base, deeper: 0 })).toBe(
    "[a](https://a.example/a.png) b",
  );
});
test("shows tags as text, and leaves code as it is", () => {
  expect(body("<b>a</b> `<i>` ``a`b``\n\n~~~\n<u>```\n~~~", { base, deeper: 0 })).toBe(
    "\\<b>a\\</b> `<i>` ``a`b``\n\n````\n<u>```\n````",
  );
});
test.each([...hostileMarkdown, ...ordinary].map((text) => [text]))(
  "means to any renderer what the page shows: %j",
  (text) => {
    const again = body(text, { base, deeper: 0 });
    expect(shown(again)).toBe(shown(text));
    const elsewhere = marked
      .parse(again, { async: false })
      .replaceAll(/<a href="(?:https:|mailto:)[^"]*">|<br>|<hr>|<input checked="" disabled="" type="checkbox">/g, "");
    expect(strayMarkup(elsewhere)).toEqual([]);
  },
);
test("plain words show as they are", () => {
  expect(plain("a_b *c* [d](e) <f> &amp; `g`\n# h")).toBe("a_b \\*c\\* \\[d\\](e) \\<f> \\&amp; \\`g\\` # h");
  expect(link("x", "https://a.example/(b)")).toBe("[x](https://a.example/%28b%29)");
});
