import { placeOf, type Written } from "#model/place.ts";
import type { SubjectRule } from "#policy/rule.ts";

const correcting = (wrong: string) => ({
  updates: [
    {
      status: "investigating" as const,
      at: "09:42",
      nextUpdateBy: "10:30",
      body: "Payments by card fail for about one customer in ten.",
    },
    {
      status: "investigating" as const,
      kind: "correction" as const,
      corrects: "2026-03-14T0942Z-investigating",
      wrong,
      at: "10:20",
      nextUpdateBy: "11:00",
      body: "One customer in four meets the failure, not one in ten: we had looked at one of our two data centres alone.",
    },
  ],
});

export const correctionQuotes: SubjectRule = {
  id: "correction/quotes",
  why: "Readers find the wrong words in their inboxes only if the correction quotes them as they stood.",
  good: correcting("about one customer in ten"),
  bad: correcting("about one customer in a hundred"),
  level: "error",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management, on inaccurate communications",
  *check(subject) {
    if (subject.kind === "notice") return;
    const said = new Map<string, Written>();
    const [first] = subject.is.updates;
    for (const update of subject.is.updates) {
      const { kind, corrects, wrong } = update;
      const target = kind === "correction" && corrects !== undefined ? said.get(corrects) : undefined;
      said.set(update.id, update);
      if (target === undefined || wrong === undefined) continue;
      // The first word carried the opening facts as well.
      const texts = [target, ...(target.id === first?.id ? [subject.is] : [])].flatMap(textsOf).map(plain);
      const parts = plain(wrong).split(/(?:…|\.{3}|\[[^\]]{0,80}\])/);
      if (parts.every((part) => texts.some((text) => text.includes(part.trim())))) continue;
      yield {
        place: placeOf(update, "wrong"),
        what: `the words in wrong do not stand in ${corrects}`,
        mend: "Quote them as they stand there; leave out what is in between with “…”",
      };
    }
  },
};

/** What a file holds beside its facts; among it the later words, which quote the wrong ones themselves. */
const notFacts = new Set(["body", "translations", "places", "updates", "postmortem", "hash", "file", "wrong"]);

/** Everything that readers saw of a file: its words in all languages, and its facts as lines. */
function textsOf(written: Written): string[] {
  const { body, translations } = written;
  const facts = Object.entries<unknown>({ ...written }).filter(([key]) => !notFacts.has(key));
  const lines = facts.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const others = Object.values(translations).flatMap(({ title = "", body: words }) => [title, words]);
  return [body, ...others, lines.join("\n")];
}

/** Without marks and quotes, one blank between words, links by their words. */
function plain(text: string): string {
  return text
    .replace(/\[([^[\]\n]{1,400})\]\([^()\s]{0,2000}\)/g, "$1")
    .replace(/[*_`"“”‘’'«»{}]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
