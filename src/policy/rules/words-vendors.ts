import { saying } from "#policy/example.ts";
import { phrase, phrasesIn } from "#policy/phrases.ts";
import type { SubjectRule } from "#policy/rule.ts";

export const wordsVendors: SubjectRule = {
  id: "words/vendors",
  why: "Readers chose us, not those whom we buy from. Who names others before they have spoken themselves blames them behind their back.",
  good: {
    settings: { policy: { words: { vendors: ["Acme Pay"] } } },
    ...saying("One of our two card processors rejects requests. About one payment in ten fails."),
  },
  bad: {
    settings: { policy: { words: { vendors: ["Acme Pay"] } } },
    ...saying("Acme Pay rejects our requests. About one payment in ten fails."),
  },
  level: "error",
  judges: "style",
  source:
    "Spearhead Systems' security incident process: “Don't name and shame … (Unless they've already publicly disclosed …)”",
  *check(subject, { settings }) {
    if (subject.kind !== "incident") return;
    const { vendors, allowed } = settings.policy.words;
    const spoken = new Set((subject.is.thirdParties ?? []).map(({ name }) => name.toLowerCase()));
    const silent = vendors.filter((name) => !spoken.has(name.toLowerCase())).map(phrase);
    const free = allowed.map(phrase);
    for (const { prose, placeAt } of subject.passages) {
      for (const { text, from } of phrasesIn(prose.words, silent, free)) {
        yield {
          place: placeAt(from),
          what: `“${text}” is named, and has not spoken itself`,
          mend: "Say what they do for us, or write `thirdParties:` in incident.md with their own disclosure",
        };
      }
    }
  },
};
