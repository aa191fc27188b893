import type { HeaderRule } from "#render/headers/rule.ts";

/** `_headers`, as Netlify, Cloudflare Pages and others read it from the built site. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const written = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
  );
  return `${written.join("\n\n")}\n`;
}

/** The rules of a `_headers` file; what is no rule and no header is passed over, as the hosts do. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\//.test(line)) rules.push({ path: line.trim(), headers: {} });
    const [, name, value] = /^\s+([\w-]+)\s*:\s*(.*\S)/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (rule !== undefined && name !== undefined && value !== undefined) rule.headers[name] = value;
  }
  return rules;
}
