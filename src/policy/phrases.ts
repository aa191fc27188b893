import { plainLetters } from "#policy/plain-letters.ts";

/** Those of the rules and of site.yaml, made once. */
const phrases = new Map<string, RegExp>();

/** Phrases that nobody believes, or that make the reader the culprit. */
export const offendingPhrases: readonly RegExp[] = [
  /\btak(?:e|es|ing|en)\s{1,9}(?:[\p{L}'’]{1,30}\s{1,9}){0,8}seriously\b/iu,
  /\bseriously\s{1,9}(?:we\s{1,9})?tak(?:e|es|ing)\b/iu,
  /\b(?:security|privacy|safety|trust)\s{1,9}(?:[\p{L}'’]{1,30}\s{1,9}){0,5}(?:is|are|remains?)\s{1,9}(?:always\s{1,9})?(?:our|a|of)\s{1,9}(?:the\s{1,9})?(?:[\p{L}'’]{1,30}\s{1,9}){0,2}(?:priority|importance|concern)\b/iu,
  phrase("no one has ever complained"),
  phrase("nobody has ever complained"),
  /\b(?:that|this|it)(?:['’]s|\s{1,9}is)\s{1,9}not\s{1,9}(?:my|our)\s{1,9}(?:problem|fault|responsibility)\b/iu,
  /\bworks\s{1,9}(?:fine\s{1,9})?(?:for|with)\s{1,9}us\b/iu,
  /\buser\s{1,9}error\b/iu,
  /\byou\s{1,9}(?:must|should)\s{1,9}have\s{1,9}(?:done|known|read|checked)\b/iu,
  /\bhave\s{1,9}you\s{1,9}tried\s{1,9}(?:turning|restarting|rebooting)\b/iu,
];

/** Phrases that fill a line and say nothing. */
export const hollowPhrases: readonly RegExp[] = [
  /\bout\s{1,9}of\s{1,9}an\s{1,9}abundance\s{1,9}of\s{1,9}caution\b/iu,
  /\b(?:highly\s{1,9})?sophisticated\s{1,9}(?:[\p{L}-]{1,30}\s{1,9}){0,2}(?:attack(?:er)?s?|actors?|campaign)\b/iu,
  /\bstate[\s-]of[\s-]the[\s-]art\b/iu,
  /\bsystematic\s{1,9}process\b/iu,
  /\bwith\s{1,9}urgency\b/iu,
  /\bminimi[sz](?:e|ing)\s{1,9}(?:the\s{1,9})?(?:customer\s{1,9})?(?:impact|disruption|inconvenience)\b(?!\s{1,9}(?:of|when|in\s{1,9}(?:the\s{1,9})?future)\b)/iu,
  /\b(?:working\s{1,9}hard|work(?:ing)?\s{1,9}(?:tirelessly|diligently|feverishly|around\s{1,9}the\s{1,9}clock))\b/iu,
  // As a promise of ours; “readers should update as soon as possible” and what was done in haste are facts.
  /\bas\s{1,9}(?:soon|quickly|fast)\s{1,9}as\s{1,9}possible\b(?<=\b(?:(?<!you )are|will|shall|working|being|aim|hope|try|trying|intend|['’]re|['’]ll)\b[^.!?]{0,200})/iu,
  /\b(?:any|the)\s{1,9}inconvenience(?:s)?\s{1,9}(?:this|that|it|caused|may|might)\b/iu,
  /\b(?:for|about)\s{1,9}(?:any|the)\s{1,9}inconvenience\b/iu,
  /\btechnical\s{1,9}difficulties\b/iu,
  /\bunforeseen\s{1,9}circumstances\b/iu,
  /\brest\s{1,9}assured\b/iu,
  /\bvalued\s{1,9}customers?\b/iu,
  /\bthank\s{1,9}you\s{1,9}for\s{1,9}your\s{1,9}(?:patience|understanding)\b/iu,
];

/** Finds a phrase as people type it: in any case, over line ends, with straight or curly apostrophes, as whole words. */
export function phrase(text: string): RegExp {
  const known = phrases.get(text);
  if (known !== undefined) return known;
  const words = plainLetters(text)
    .text.split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/['’]/g, "['’]"));
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s{1,9}")}(?![\\p{L}\\p{N}])`, "iu");
  phrases.set(text, made);
  return made;
}

/** Words that one phrase found. */
export interface Hit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Where `phrases` stand in what is `written`, disguised or not, each once, in their order, but for what stands within something that is allowed. */
export function phrasesIn(written: string, phrases: readonly RegExp[], allowed: readonly RegExp[]): Hit[] {
  const { text: words, offsetOf, endOf } = plainLetters(written);
  const free = allowed.flatMap((pattern) => everyOf(words, pattern));
  const found: Hit[] = [];
  for (const pattern of phrases) {
    const first = everyOf(words, pattern).find((hit) => !free.some((space) => touch(space, hit)));
    // Two patterns that find the same words have found one cause.
    if (first !== undefined && !found.some((before) => touch(before, first))) found.push(first);
  }
  return found
    .map(({ text, from, to }) => ({ text, from: offsetOf(from), to: endOf(to - 1) }))
    .sort((a, b) => a.from - b.from);
}

/** Every place where `phrases` stand in what is `written`, disguised or not, as far as anybody reads on. */
export function everyPhraseIn(written: string, phrases: readonly RegExp[], allowed: readonly RegExp[]): Hit[] {
  const { text: words, offsetOf, endOf } = plainLetters(written);
  const free = allowed.flatMap((pattern) => everyOf(words, pattern));
  return phrases
    .flatMap((pattern) => everyOf(words, pattern))
    .filter((hit) => !free.some((space) => touch(space, hit)))
    .map(({ text, from, to }) => ({ text, from: offsetOf(from), to: endOf(to - 1) }))
    .sort((a, b) => a.from - b.from);
}

/** Enough of them to find one that is not allowed. */
const most = 200;

function everyOf(words: string, pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  const search = everywhere(pattern);
  search.lastIndex = 0;
  for (let hit = search.exec(words); hit !== null && hits.length < most; hit = search.exec(words)) {
    const [text] = hit;
    hits.push({ text: text.replace(/\s+/g, " "), from: hit.index, to: hit.index + text.length });
    // What is empty would be found in the same place for ever.
    if (text === "") search.lastIndex += 1;
  }
  return hits;
}

const repeating = new WeakMap<RegExp, RegExp>();

/** The same pattern, found again and again; made once, for making one takes longer than most searches. */
function everywhere(pattern: RegExp): RegExp {
  const made = repeating.get(pattern) ?? new RegExp(pattern.source, "giu");
  repeating.set(pattern, made);
  return made;
}

function touch(a: Hit, b: Hit): boolean {
  return a.from < b.to && b.from < a.to;
}
