/** How a chat service writes what Markdown means. Everything that goes in as `inner` is in its form already. */
export interface Dialect {
  /** Free text, in which nobody is called and nothing is marked up by accident. */
  text(words: string): string;
  strong(inner: string): string;
  emphasis(inner: string): string;
  deleted(inner: string): string;
  /** Code in a line. */
  code(words: string): string;
  codeBlock(words: string): string;
  /** A link to an address that was judged before. */
  link(target: string, inner: string): string;
  quote(inner: string): string;
  /** An item of a list behind its mark, `-` or `1.`. */
  item(mark: string, inner: string): string;
  /** What begins a new line within a paragraph. */
  readonly lineEnd: string;
}

const wordJoiner = "\u2060";

/**
 * `@everyone`, `@name` and `https://…` as words: what cannot be seen stands behind the sign, so that nobody is called
 * and nothing becomes a link by accident. Addresses of mail stay whole.
 */
export function withoutCalls(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}._%+-])[@＠](?=\S)/gu, `$&${wordJoiner}`)
    .replace(/:(?=\/\/)/g, `$&${wordJoiner}`);
}

/** An address in which nothing behind the host ends a link before its end. */
export function closedTarget(target: string): string {
  const [host = ""] = /^https:\/\/[^/?#]*/.exec(target) ?? [];
  const rest = target.slice(host.length);
  return host + rest.replace(/[()<>|[\]`*\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
