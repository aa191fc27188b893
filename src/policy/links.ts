/** One link of a Markdown text, and where its parts stand. */
export interface Link {
  /**
   * How it is written: `[words](target)`, an image, `[label]: target`, `<target>`, a target that stands bare in the
   * text, or an HTML tag.
   */
  readonly form: "inline" | "image" | "definition" | "angle" | "bare" | "html";
  /** Where the whole link begins. */
  readonly offset: number;
  /** Its words, where it has words of its own. */
  readonly words: string;
  readonly target: string;
  /** Where the target begins. */
  readonly targetOffset: number;
  /** Where the text goes on after it. */
  readonly end: number;
}

const token = new RegExp(
  [
    /\\[\\[\]<(]/, // escaped
    /!?\[|\](?:\(|:[ \t]{1,8})?/, // brackets
    /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]{1,2048}|[^\s<>@]{1,64}@[^\s<>@]{1,254}|(?:a|img)[ \t\n][^<>]{0,2048})>/,
    /\b(?:[a-z][a-z0-9+.-]{1,31}:\/\/|www\.|mailto:|javascript:)[^\s<>[\]]{1,2048}/,
    /(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|io|dev|app|eu|info|co|de|fr|uk|us)\/[^\s<>[\]]{1,2048}/,
    /(?<![\w.%+-])[\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gi",
);

/**
 * Every link of a text whose code was blanked, in the order of their ends. One pass, whatever the text.
 *
 * @param written The text with its code, which may be a link's words.
 */
export function linksIn(text: string, written = text): Link[] {
  const links: Link[] = [];
  const labels = new Map<Link, string>();
  const brackets: Opening[] = [];
  token.lastIndex = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [mark] = found;
    if (mark.startsWith("\\")) continue;
    if (mark === "[" || mark === "![") {
      brackets.push({ at: found.index, image: mark === "![" });
    } else if (mark.startsWith("]")) {
      const opening = brackets.pop();
      if (opening === undefined) continue;
      const words = written.slice(opening.at + (opening.image ? 2 : 1), found.index);
      const link = mark === "]" ? undefined : bracketed(text, opening, found.index + mark.length, mark, words);
      if (link === undefined) {
        const inside = links.at(-1);
        if (inside !== undefined && inside.offset > opening.at) labels.set(inside, words);
        continue;
      }
      // An address among a link's words is no link of its own.
      while (links.at(-1)?.form === "bare" && (links.at(-1)?.offset ?? 0) > link.offset) links.pop();
      if (!link.words.startsWith("^")) links.push(link);
      token.lastIndex = link.end;
    } else {
      links.push(standing(mark, found.index));
    }
  }
  return withoutReferences(links, labels);
}

interface Opening {
  readonly at: number;
  readonly image: boolean;
}

/** An address in brackets, `[example.com/page]`, is no link of its own where the text defines that label. */
function withoutReferences(links: readonly Link[], labels: ReadonlyMap<Link, string>): Link[] {
  const defined = new Set(links.flatMap(({ form, words }) => (form === "definition" ? [words.toLowerCase()] : [])));
  return links.filter((link) => link.form !== "bare" || !defined.has(labels.get(link)?.toLowerCase() ?? ""));
}

function bracketed(text: string, opening: Opening, from: number, mark: string, words: string): Link | undefined {
  const isDefinition = mark !== "](";
  if (isDefinition && !/(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, opening.at - 4), opening.at))) return undefined;
  const end = isDefinition ? from : closingOf(text, from);
  if (end === undefined) return undefined;

  const inside = isDefinition ? text.slice(from, from + 2_048) : text.slice(from, end);
  const [, blanks = "", angled, plain = ""] = /^(\s*)(?:<([^<>\n]*)>|(\S*))/.exec(inside) ?? [];
  const target = angled ?? plain;
  const targetOffset = from + blanks.length + (angled === undefined ? 0 : 1);
  const form = isDefinition ? "definition" : opening.image ? "image" : "inline";
  const after = isDefinition ? targetOffset + target.length : end + 1;
  return { form, offset: opening.at, words, target, targetOffset, end: after };
}

/** The bracket that closes a target: targets may hold pairs of brackets, and never another link. */
function closingOf(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length && at < from + 2_048; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === "(") depth++;
    else if (character === "]" && text[at + 1] === "(") return undefined;
    else if (character === ")" && depth-- === 0) return at;
  }
  return undefined;
}

function standing(mark: string, offset: number): Link {
  const end = offset + mark.length;
  if (/^<(?:a|img)\s/i.test(mark)) return { form: "html", offset, words: "", target: mark, targetOffset: offset, end };
  if (mark.startsWith("<")) {
    return { form: "angle", offset, words: "", target: mark.slice(1, -1), targetOffset: offset + 1, end };
  }
  // A full stop or a bracket after an address belongs to the sentence.
  const target = mark.replace(/[.,:;!?'"*_~)]{1,20}$/, "");
  return { form: "bare", offset, words: "", target, targetOffset: offset, end: offset + target.length };
}
