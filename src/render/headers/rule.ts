/** The headers of one address, or of all addresses below one: `/`, `/rss.xml`, `/incidents/*`. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Whether `rule` speaks of `path`. */
export function covers({ path: own }: HeaderRule, path: string): boolean {
  return own.endsWith("/*") ? path.startsWith(own.slice(0, -1)) : path === own;
}

/** All headers of `path`. No two rules set the same header of one address, because hosts differ in which of them wins. */
export function headersOf(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  return Object.assign({}, ...rules.filter((rule) => covers(rule, path)).map(({ headers }) => headers));
}
