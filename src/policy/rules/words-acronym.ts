import { saying } from "#policy/example.ts";
import { phrase } from "#policy/phrases.ts";
import { entryFor, introduced } from "#policy/remedy-glossary.ts";
import type { SubjectRule } from "#policy/rule.ts";

/** Short forms that are better known than what they stand for. */
const common = new Set(
  `AM API APIs ASCII ATM BBC BIC BST CAPTCHA CD CEO CEST CET CHF COVID CPU CSS CSV CTO CVE CWE DE DIY DVD EEA EN ES EST EDT ETA EU EUR
  FAQ FAQs FM FR GB GBP GDPR GIF GMT GPS HTML HTTP HTTPS HTTPs IBAN ID IDs II III IP IPs ISO IT IV JPEG JPG JPY JSON KB LED MB MFA MIT
  MP NASA NATO NFC NHS OK OS PC PCs PDF PDFs PDT PHP PIN PINs PM PNG PO POST PST PS PUT GET QA QR RAM RFC RGB RSS SEPA SIM SMS SOS SQL
  SSH SSL SSO SVG TB TLS TV UI UK UN URI URL URLs US USA USB USD UTC VAT VIP VPN WWW VS REST VM XML ZIP AWS CDT CT ERROR ET IBM LINK MDT MST MT PT SD SSD TXT VIRUS RAR MPEG MITRE
  HIGH LOW MEDIUM TODO DONE NEW OLD OPEN YES
  ALL ALWAYS AND ANY DO FIXED MUST NEVER NO NONE NOT NOTE NOW ONLY OR PLEASE SORRY STILL UPDATE URGENT VERY WILL`.split(
    /\s+/,
  ),
);
const acronym = /(?<![\p{L}\p{N}_./@#&-])\p{Lu}{2,6}s?(?![\p{L}\p{N}_@&]|[-./]\p{N}|[-/.]\p{L})/gu;

/** A text with more words in capitals says nothing in them. */
const mostForms = 100_000;

export const wordsAcronym: SubjectRule = {
  id: "words/acronym",
  why: "A short form is a word for those who know it and a wall for everybody else. Said once in full, or explained by the glossary, it is neither.",
  good: saying(
    "A content delivery network (CDN) that brings our pictures to you is slow. About one picture in ten is missing.",
  ),
  bad: saying("The CDN that brings our pictures to you is slow. About one picture in ten is missing."),
  level: "advice",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management: “Minimize ambiguity … glossary of local acronyms”",
  *check(subject, { settings }) {
    const { glossary, allowed } = settings.policy.words;
    const names = [
      settings.name,
      ...settings.groups.map(({ name }) => name),
      ...settings.components.map(({ name }) => name),
    ];
    const ours = [...names, ...Object.keys(glossary)].join(" ");
    const known = new Set([...common, ...(ours.match(/\p{Lu}{2,6}s?/gu) ?? [])]);
    const free = allowed.map(phrase);
    for (const { part, language, prose, placeAt } of subject.passages) {
      if (!language.startsWith("en")) continue;
      let forms = 0;
      for (const { 0: text, index } of prose.words.matchAll(acronym)) {
        if (++forms > mostForms) break;
        if (known.has(text)) continue;
        const single = text.replace(/s$/, "");
        if (known.has(single) || free.some((pattern) => pattern.test(text))) continue;
        if (isInCapitals(prose.words, index, text)) continue;
        known.add(single);
        if (isExpanded(prose.words, index, text)) continue;
        const entry = entryFor(text, glossary);
        const place = placeAt(index);
        const full = entry && introduced(prose.words, index, text, entry);
        yield {
          place,
          what: `“${text}” is a short form that not every reader knows`,
          mend: entry
            ? `Say it in full first, or write “${entry.key}”, as the \`glossary:\` has it`
            : `Say it in full, or put “${single}” into the \`glossary:\` of site.yaml`,
          // Of a line it is known where its value stands, not where each of its words does.
          fix: full !== undefined && part === "body" ? { place, was: text, text: full } : undefined,
        };
      }
    }
  },
};

/** Whether the full form stands beside it: “value-added tax (VAT)”, “VAT (value-added tax)”. */
function isExpanded(words: string, at: number, text: string): boolean {
  const before = words.slice(Math.max(0, at - 2), at);
  const after = words.slice(at + text.length, at + text.length + 3);
  return /[(“"]$/u.test(before) || /^\s?\(\p{L}/u.test(after) || isSpelled(words, at, text);
}

/** “IOS team: infrastructure, operations and support”: words behind a colon whose first letters spell it. */
function isSpelled(words: string, at: number, text: string): boolean {
  const behind = /^[^.:\n]{0,30}:((?:[\s,&/-]{1,3}[\p{L}’']{1,30}){2,9})/u.exec(
    words.slice(at + text.length, at + 250),
  )?.[1];
  const letters = (behind?.match(/[\p{L}’']{1,30}/gu) ?? []).filter((word) => !/^(?:and|of|the|for|in)$/iu.test(word));
  const initials = letters.map((word) => word.charAt(0).toUpperCase()).join("");
  return initials.startsWith(text.replace(/s$/, ""));
}

/** Three words and more in capitals are a label or a shout, which words/calm hears. */
function isInCapitals(words: string, at: number, text: string): boolean {
  const before = /(?:(?<![\p{L}\p{N}])\p{Lu}{2,30} ){0,2}$/u.exec(words.slice(Math.max(0, at - 64), at))?.[0] ?? "";
  const after =
    /^(?: \p{Lu}{2,30}(?![\p{L}\p{N}])){0,2}/u.exec(words.slice(at + text.length, at + text.length + 64))?.[0] ?? "";
  return (
    `${before}${after}`
      .trim()
      .split(/\s+/)
      .filter((word) => word !== "").length >= 2
  );
}
