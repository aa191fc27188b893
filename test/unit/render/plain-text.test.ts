import fc from "fast-check";
import { expect, test } from "vitest";
import { toPlainText } from "#render/plain-text.ts";
import { anyText, trickyText } from "../../support/any-text.ts";

const base = new URL("https://example.org/status");

test.each([
  ["paragraphs, not wrapped", "One\n\n\n\nTwo *and* **more**", "One\n\nTwo and more"],
  [
    "a link with its address",
    "See [the steps](https://example.com/a?b=1&c=2).",
    "See the steps (https://example.com/a?b=1&c=2).",
  ],
  [
    "an address that is its own words, once",
    "<https://example.com/a> https://example.com",
    "https://example.com/a https://example.com",
  ],
  ["a mail address, once", "<help@example.com>", "help@example.com"],
  ["a path of our own, whole", "[a](/incidents/x/)", "a (https://example.org/status/incidents/x/)"],
  ["a link that must not be one, as its words", "[a](javascript:alert(1))", "a"],
  ["an image by its words", "![A graph](https://example.com/a.png)", "A graph (https://example.com/a.png)"],
  ["an image without words by its address", "![](https://example.com/a.png)", "https://example.com/a.png"],
  ["a list", "- a\n- b\n  - c", "- a\n- b\n  - c"],
  ["a numbered list from its number", "3. a\n4. b", "3. a\n4. b"],
  ["a loose list", "- a\n\n  more\n\n- b", "- a\n\n  more\n\n- b"],
  ["tasks", "- [x] a\n- [ ] b", "- [x] a\n- [ ] b"],
  ["a quote", "> a\n>\n> b", "> a\n>\n> b"],
  ["code", "```\na <b>\n\nc\n```", "    a <b>\n\n    c"],
  ["code in a line", "`a &amp; <b>`", "a &amp; <b>"],
  ["a heading", "## What happened\n\nMuch.", "What happened\n\nMuch."],
  ["a table", "| a | b |\n|---|---|\n| 1 | [c](https://example.com/) |", "a | b\n1 | c (https://example.com/)"],
  ["a line across", "a\n\n---\n\nb", "a\n\n* * *\n\nb"],
  ["what was struck out, so that it is not read as said", "~~All is well.~~", "~~All is well.~~"],
  ["a break", "a  \nb\\\nc", "a\nb\nc"],
  ["entities as their characters", "caf&eacute; &lt;b&gt; &amp;amp;", "café <b> &amp;"],
  ["HTML as the text it is", "a <b>c</b>\n\n<div>d</div>", "a <b>c</b>\n\n<div>d</div>"],
  ["stars that are no emphasis", "2 \\* 3 * 4", "2 * 3 * 4"],
  ["nothing", "", ""],
])("%s", (_, markdown, text) => {
  expect(toPlainText(markdown, { base })).toBe(text);
});

test("words survive, whatever surrounds them", () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const wrap = fc.constantFrom<(word: string) => string>(
    (word) => `**${word}**`,
    (word) => `- ${word}`,
    (word) => `> ${word}`,
    (word) => `# ${word}`,
    (word) => `| ${word} |\n|---|\n| ${word} |`,
    (word) => `[${word}](https://example.com/)`,
    (word) => `<b>${word}</b>`,
    (word) => `\`${word}\``,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, wrap), { minLength: 1, maxLength: 6 }), (blocks) => {
      const text = toPlainText(blocks.map(([words, around]) => around(words)).join("\n\n"));
      for (const [words] of blocks) expect(text).toContain(words);
    }),
  );
});

test("no text makes it fail or leaves a character that mail and XML refuse", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, trickyText), (markdown) => {
      const text = toPlainText(markdown, { base });
      expect(text.isWellFormed()).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters.
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
    }),
  );
});
