import { describe, expect, test } from "vitest";
import { cardMarkdown } from "#render/chat/card-text.ts";
import type { Dialect } from "#render/chat/dialect.ts";
import { discordMarkdown } from "#render/chat/discord-markdown.ts";
import { mrkdwn } from "#render/chat/mrkdwn.ts";
import { piecesOf } from "#render/chat/pieces.ts";

const base = new URL("https://status.example.com/");
const said = (markdown: string, dialect: Dialect) =>
  piecesOf(markdown, dialect, base).map(({ rich }) => rich.replaceAll("\u2060", "¶"));

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ["**One** in _ten_", ["*One* in _ten_"], ["**One** in *ten*"], ["**One** in _ten_"]],
  ["## What happened", ["*What happened*"], ["**What happened**"], ["**What happened**"]],
  ["- a\n- b", ["• a", "• b"], ["- a", "- b"], ["- a", "- b"]],
  ["3. a\n4. b", ["3. a", "4. b"], ["3. a", "4. b"], ["3. a", "4. b"]],
  ["> so\n> it was", ["> so it was"], ["> so it was"], ["› so it was"]],
  ["run `a<b`", ["run `a&lt;b`"], ["run `a<b`"], ["run a<b"]],
  ["```\nx & y\n```", ["```\nx &amp; y\n```"], ["```\nx & y\n```"], ["x & y"]],
  ["| A | B |\n|---|---|\n| 1 | 2 |", ["A · B\n1 · 2"], ["A · B\n1 · 2"], ["A · B\n\n1 · 2"]],
  [
    "[how](/policy/)",
    ["<https://status.example.com/policy/|how>"],
    ["[how](<https://status.example.com/policy/>)"],
    ["[how](https://status.example.com/policy/)"],
  ],
  [
    "<mailto:help@example.com>",
    ["<mailto:help@example.com|mailto:help@example.com>"],
    ["mailto:help@example.com (help@example.com)"],
    ["[mailto:help@example.com](mailto:help@example.com)"],
  ],
])("%s", (markdown, slack, discord, teams) => {
  expect(said(markdown, mrkdwn)).toEqual(slack);
  expect(said(markdown, discordMarkdown)).toEqual(discord);
  expect(said(markdown, cardMarkdown)).toEqual(teams);
});

describe("hostile words stay words", () => {
  test.each<[string, string, string, string]>([
    ["<!channel> now", "&lt;!channel&gt; now", "\\<!channel\\> now", "<!channel> now"],
    ["<@U012AB3CD>", "&lt;@¶U012AB3CD&gt;", "\\<@¶U012AB3CD\\>", "<@¶U012AB3CD>"],
    ["@everyone @here", "@¶everyone @¶here", "@¶everyone @¶here", "@¶everyone @¶here"],
    [
      "ask help@example.com",
      "ask <mailto:help@example.com|help@example.com>",
      "ask help@example.com (help@example.com)",
      "ask [help@example.com](mailto:help@example.com)",
    ],
    [
      "\\[x\\](https\\://evil.example)",
      "[x](https:¶//evil.example)",
      "\\[x\\]\\(https:¶//evil.example\\)",
      "\\[x\\]\\(https:¶//evil.example\\)",
    ],
    ["http\\://evil.example", "http:¶//evil.example", "http:¶//evil.example", "http:¶//evil.example"],
    ["\\@everyone and \\{{X}}", "@¶everyone and {{X}}", "@¶everyone and {{X}}", "@¶everyone and {¶{X}}"],
    ["[x](javascript:alert)", "x", "x", "x"],
    [
      "{{DATE(2026-03-14T10:00:00Z)}}",
      "{{DATE(2026-03-14T10:00:00Z)}}",
      "{{DATE\\(2026-03-14T10:00:00Z\\)}}",
      "{¶{DATE\\(2026-03-14T10:00:00Z\\)}}",
    ],
    ["<at>Ada</at>", "&lt;at&gt;Ada&lt;/at&gt;", "\\<at\\>Ada\\</at\\>", "<¶at>Ada<¶/at>"],
    ["||secret||", "||secret||", "\\|\\|secret\\|\\|", "||secret||"],
  ])("%s", (markdown, slack, discord, teams) => {
    expect(said(markdown, mrkdwn).join()).toBe(slack);
    expect(said(markdown, discordMarkdown).join()).toBe(discord);
    expect(said(markdown, cardMarkdown).join()).toBe(teams);
  });

  test("an address cannot end its link early, and keeps its host", () => {
    const markdown = "[x](<https://example.com/a|<!channel>) b>)";
    const target = "https://[2001:db8::1]/a)(b";
    expect(said(markdown, mrkdwn).join()).not.toContain("<!channel");
    expect(mrkdwn.link("https://example.com/a|b?c=1&d", "x")).toBe("<https://example.com/a%7Cb?c=1&amp;d|x>");
    expect(discordMarkdown.link(target, "x")).toBe("[x](<https://[2001:db8::1]/a%29%28b>)");
    expect(cardMarkdown.link(target, "x")).toBe("[x](https://[2001:db8::1]/a%29%28b)");
  });

  test("code cannot end itself early", () => {
    for (const dialect of [mrkdwn, discordMarkdown]) {
      expect(said("`` a`b ``", dialect)).toEqual(["`aˋb`"]);
      expect(said("````\n```\n@everyone\n````", dialect).join()).toBe("```\nˋˋˋ\n@everyone\n```");
    }
  });
});
