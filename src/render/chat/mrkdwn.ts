import { closedTarget, type Dialect, withoutCalls } from "#render/chat/dialect.ts";

/** What Slack asks to have escaped. Commands such as `<!channel>` begin with `<`, so that none is left. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Free text in Slack. */
export function mrkdwnText(text: string): string {
  return escaped(withoutCalls(text));
}

/** A line that Slack shows as it is, where commands are not looked for; should they be, none is found. */
export function slackPlain(text: string): string {
  return withoutCalls(text).replace(/<(?=[!@#])/g, "<\u2060");
}

/** Slack's own markup. */
export const mrkdwn: Dialect = {
  text: mrkdwnText,
  strong: (inner) => `*${inner}*`,
  emphasis: (inner) => `_${inner}_`,
  deleted: (inner) => `~${inner}~`,
  code: (words) => `\`${escaped(words.replaceAll("`", "ˋ"))}\``,
  codeBlock: (words) => `\`\`\`\n${escaped(words.replaceAll("`", "ˋ"))}\n\`\`\``,
  link: (target, inner) => `<${escaped(closedTarget(target))}|${inner.replaceAll("\n", " ").replaceAll("|", "¦")}>`,
  quote: (inner) => inner.replace(/^/gm, "> "),
  item: (mark, inner) => `${mark === "-" ? "•" : mark} ${inner.replaceAll("\n", "\n   ")}`,
  lineEnd: "\n",
};
