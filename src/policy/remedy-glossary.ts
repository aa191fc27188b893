/** A short form of the glossary with what it stands for. */
export interface Entry {
  readonly key: string;
  readonly expansion: string;
}

const bare = (form: string) => form.replaceAll(".", "").toUpperCase();

/** The one entry of the glossary that differs from `form` in case and dots alone, if there is one. */
export function entryFor(form: string, glossary: Readonly<Record<string, string>>): Entry | undefined {
  const [entry, ...others] = Object.entries(glossary).filter(([key]) => bare(key) === bare(form));
  if (entry === undefined || others.length > 0) return undefined;
  const [key, meaning] = entry;
  // “Quick response, the square code on a ticket” explains what it expands.
  const [expansion = ""] = meaning.split(/[,;:.()–—]/u);
  return /\p{L}/u.test(expansion) ? { key, expansion: expansion.trim() } : undefined;
}

/**
 * The words that introduce `form` at `offset`: “content delivery network (CDN)”, with a capital where a sentence begins
 * or a name is one. Undefined where “a” before it would have to become “an”.
 */
export function introduced(words: string, offset: number, form: string, { expansion }: Entry): string | undefined {
  const before = words.slice(Math.max(0, offset - 80), offset);
  const article = /\b(an?)\s{1,3}$/iu.exec(before)?.[1];
  if (article !== undefined && (article.length === 2) !== /^[aeiou]/iu.test(expansion)) return undefined;
  const isName = expansion.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word)).length > 1;
  const begins = /(?:^|[.!?…]["”’)]{0,3}\s{1,9}|\n\s{0,9}\n\s{0,9}|[-*+]\s{1,3})$/u.test(before);
  const [first = ""] = expansion;
  const kept = isName || /^\p{Lu}{2}/u.test(expansion) ? first : begins ? first.toUpperCase() : first.toLowerCase();
  return `${kept}${expansion.slice(first.length)} (${form})`;
}
