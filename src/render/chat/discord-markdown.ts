import { closedTarget, type Dialect, withoutCalls } from "#render/chat/dialect.ts";

/** Free text in Discord: what marks up or calls somebody is shown as the sign it is. */
export function discordText(text: string): string {
  return withoutCalls(text)
    .replace(/[\\`*_~|<>[\]()#]/g, "\\$&")
    .replace(/^(\s*)([-+])(?=\s)/gm, "$1\\$2");
}

/** Discord's Markdown. It links the web, but not mail. */
export const discordMarkdown: Dialect = {
  text: discordText,
  strong: (inner) => `**${inner}**`,
  emphasis: (inner) => `*${inner}*`,
  deleted: (inner) => `~~${inner}~~`,
  code: (words) => `\`${words.replaceAll("`", "ˋ").replaceAll("\n", " ")}\``,
  codeBlock: (words) => `\`\`\`\n${words.replaceAll("`", "ˋ")}\n\`\`\``,
  link: (target, inner) =>
    target.startsWith("mailto:")
      ? `${inner} (${discordText(target.slice("mailto:".length))})`
      : `[${inner.replaceAll("\n", " ")}](<${closedTarget(target)}>)`,
  quote: (inner) => inner.replace(/^/gm, "> "),
  item: (mark, inner) => `${mark} ${inner.replaceAll("\n", "\n  ")}`,
  lineEnd: "\n",
};
