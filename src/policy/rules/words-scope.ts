import type { Incident } from "#model/incident.ts";
import type { IncidentUpdate, Scope } from "#model/update.ts";
import { saying } from "#policy/example.ts";
import { phrase, phrasesIn } from "#policy/phrases.ts";
import type { SubjectRule } from "#policy/rule.ts";

const people =
  "(?:users?|customers?|clients?|people|visitors?|accounts?|subscribers?|members?|readers?|buyers?|organi[sz]ations?)";
/** “Some users”, without a word on which of them; people who noticed it, or who are its cause, are not those concerned. */
const someOfThem = new RegExp(
  `(?<!\\b(?:due to|because of|thanks to|caused by) )\\b(?:some|certain|several|many|a few|a (?:small|limited|large)? ?(?:number|subset|portion|group|percentage|fraction) of) (?:of (?:our|the|your) )?(?:our )?${people}\\b(?! (?:who|whose|whom|that|which|in|on|with|using|of|from|at|outside|near|paying|when|(?:have |had )?(?:noticed|detected|asked|wondered))\\b)`,
  "iu",
);
const quantity = new RegExp(
  [
    "\\d\\s?(?:%|percent\\b|per cent\\b)",
    `\\b(?:\\d[\\d,.]{0,12}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands) (?:of )?(?:\\p{L}{1,20} ){0,2}(?:${people}|venues|shops|teams|requests|orders)\\b`,
    "\\b(?:\\d{1,6}|one|two|three|four|five|nine)(?: \\p{L}{1,20}){0,3} (?:in|out of|of) (?:every )?(?:\\d{1,7}|two|three|four|five|six|eight|ten|twenty|a hundred|a thousand)\\b",
    "\\b(?:half|a third|two thirds|a quarter|three quarters|a tenth|most) of\\b",
    "\\b(?:every|each) (?:second|third|fourth|fifth|tenth)\\b",
  ].join("|"),
  "iu",
);

export const wordsScope: SubjectRule = {
  id: "words/scope",
  why: "“Some users” leaves every reader wondering whether they are among them, and how bad it is.",
  good: saying("Some customers cannot pay by card: about one payment in ten fails, in all countries."),
  bad: saying("Some customers cannot pay by card. Paying by invoice works, and orders are kept."),
  level: "advice",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management: “How serious …, how many people or systems are affected”",
  *check(subject, { settings }) {
    if (subject.kind !== "incident") return;
    const allowed = settings.policy.words.allowed.map(phrase);
    const scoped = updatesWithScope(subject.is);
    for (const { written, part, language, prose, placeAt } of subject.passages) {
      const update = subject.is.updates.find((said) => said === written);
      if (update === undefined || scoped.has(update) || part === "title" || !language.startsWith("en")) continue;
      if (quantity.test(prose.words)) continue;
      const [hit] = phrasesIn(prose.words, [someOfThem], allowed);
      if (hit === undefined) continue;
      yield {
        place: placeAt(hit.from),
        what: `“${hit.text}” does not say which, or how many`,
        mend: "Write who and how many, as far as you know, or `scope:` with what is known",
      };
    }
  },
};

/** Scope holds from the update that says it. */
function updatesWithScope({ updates }: Incident): ReadonlySet<IncidentUpdate> {
  const first = updates.findIndex(({ scope }) => scope !== undefined && says(scope));
  return new Set(first === -1 ? [] : updates.slice(first));
}

function says({ users, regions, percent }: Scope): boolean {
  return users !== undefined || percent !== undefined || (regions?.length ?? 0) > 0;
}
