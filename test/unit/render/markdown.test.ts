import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHtml } from "#render/markdown.ts";
import { anyText, trickyText } from "../../support/any-text.ts";
import { hostileMarkdown } from "../../support/hostile-markdown.ts";
import { strayMarkup } from "../../support/markup.ts";
import { hostileFragments } from "../../support/real-material.ts";

const base = new URL("https://example.org/status");

describe("Markdown becomes HTML", () => {
  test.each([
    ["a paragraph", "One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"],
    ["headings below those of the page", "# One\n\n###### Six", "<h3>One</h3>\n<h6>Six</h6>"],
    ["emphasis", "*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>"],
    ["a list", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["a list that does not begin at one", "3. a", '<ol start="3">\n<li>a</li>\n</ol>'],
    ["tasks as people type them", "- [x] a\n- [ ] b", "<ul>\n<li>[x] a</li>\n<li>[ ] b</li>\n</ul>"],
    ["code", "```js\na < b\n```", "<pre><code>a &lt; b\n</code></pre>"],
    [
      "a link",
      "[a](https://example.com/?a=1&b=2)",
      '<p><a href="https://example.com/?a=1&amp;b=2" rel="noopener">a</a></p>',
    ],
    [
      "a mail address",
      "<help@example.com>",
      '<p><a href="mailto:help@example.com" rel="noopener">help@example.com</a></p>',
    ],
    [
      "a path of our own, whole",
      "[a](/incidents/x/#y)",
      '<p><a href="https://example.org/status/incidents/x/#y" rel="noopener">a</a></p>',
    ],
    [
      "an image as a link",
      "![A graph](https://example.com/a.png)",
      '<p><a href="https://example.com/a.png" rel="noopener">A graph</a></p>',
    ],
    [
      "an image within a link as its words",
      "[![A graph](https://a.example/a.png)](https://b.example/)",
      '<p><a href="https://b.example/" rel="noopener">A graph</a></p>',
    ],
    ["HTML as the text it is", "a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"],
    ["entities as their characters", "caf&eacute; &amp; &#8364;", "<p>café &amp; €</p>"],
    ["an address that is no link as its words", "[a](http://example.com)", "<p>a</p>"],
  ])("%s", (_, markdown, html) => {
    expect(toHtml(markdown, { base })).toBe(html);
  });

  test("headings begin at the level that is asked for", () => {
    expect(toHtml("# a\n\n## b", { headings: 2 })).toBe("<h2>a</h2>\n<h3>b</h3>");
  });

  test("a path of our own leads nowhere as long as nobody knows where the page lives", () => {
    expect(toHtml("[a](/incidents/x/)")).toBe("<p>a</p>");
  });

  test("a table has its head and its cells", () => {
    expect(toHtml("| a | b |\n|---|--:|\n| 1 | 2 |").replaceAll("\n", "")).toBe(
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
    );
  });

  test("characters that turn a line around are gone", () => {
    expect(toHtml("a\u202eb\u2066c\u0007d")).toBe("<p>abcd</p>");
  });
});

describe("nothing dangerous comes through", () => {
  test.each(hostileMarkdown)("%j", (markdown) => {
    expect(strayMarkup(toHtml(markdown, { base }))).toEqual([]);
  });

  test("all words of a hostile text are still to be read", () => {
    expect(toHtml("<script>alert(1)</script>")).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
  });

  test.skipIf(hostileFragments() === undefined)("in a collection of real attacks (OPENLINE_REAL_DATA)", () => {
    for (const fragment of hostileFragments() ?? []) {
      for (const markdown of [fragment, `a ${fragment} b`, `[a](${fragment})`, `> - ${fragment}`, `\`${fragment}\``]) {
        expect(strayMarkup(toHtml(markdown, { base })), markdown).toEqual([]);
      }
    }
  });

  test("whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText), (markdown) => {
        expect(strayMarkup(toHtml(markdown, { base }))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
