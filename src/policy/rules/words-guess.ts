import type { Incident } from "#model/incident.ts";
import type { IncidentUpdate } from "#model/update.ts";
import { saying } from "#policy/example.ts";
import { everyPhraseIn, phrase } from "#policy/phrases.ts";
import type { SubjectRule } from "#policy/rule.ts";
import { sentenceAround } from "#policy/sentences.ts";

const causal =
  /\b(?:caused by|(?:was|were|is|are|been|being) triggered by|due to(?! (?:this|that|these|which|impact|an ongoing|ongoing|planned|scheduled|start|begin|end|run|leave|arrive|open|close|go|be|take|expire)\b)|because of|owing to|as a result of(?! (?:this|that|these|which)\b)|stem(?:s|med|ming) from|(?:the )?(?:root )?cause (?:is|was))\b/iu;
const hedge =
  /\b(?:may|might|could|can|would|perhaps|maybe|possibl[ey]|probabl[ey]|likely|suspect(?:s|ed)?|suspicion|believe|think|assume|guess|seems?|appears?|apparently|suggests?|points? to|hint(?:s|ed)?|reported(?:ly)?|reports?|whether|if|not|no|never|neither|unknown|unclear|looking for|investigating|checking)\b|n['’]t\b/iu;

export const wordsGuess: SubjectRule = {
  id: "words/guess",
  why: "A first guess that sounds like a finding is repeated by everybody, and taken back by us. What we suspect may be said, as what it is.",
  good: saying(
    "Payments by card fail for about one customer in ten. We suspect that this is due to a change of 09:15 UTC.",
  ),
  bad: saying("Payments by card fail for about one customer in ten. This is due to a change of 09:15 UTC."),
  level: "advice",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management, on telling what was seen from what is assumed",
  *check(subject, { settings }) {
    if (subject.kind !== "incident") return;
    const allowed = settings.policy.words.allowed.map(phrase);
    const unsure = guessing(subject.is);
    for (const { written, key, language, prose, placeAt } of subject.passages) {
      // `cause:` is shown with its basis, so it needs no hedge of its own.
      if (!unsure.has(written) || key === "cause" || !language.startsWith("en")) continue;
      const hit = everyPhraseIn(prose.words, [causal], allowed).find(
        ({ from, to }) => !hedge.test(sentenceAround(prose.words, from, to)),
      );
      if (hit === undefined) continue;
      yield {
        place: placeAt(hit.from),
        what: `“${hit.text.trim()}” states a cause that is not known yet`,
        mend: "Say that it is suspected, or write `causeBasis: observed` if it was seen",
      };
    }
  },
};

/** Updates that are spoken while the cause is looked for, or only suspected. */
function guessing({ updates }: Incident): ReadonlySet<unknown> {
  const isGuess = ({ status, causeBasis }: IncidentUpdate) =>
    causeBasis === undefined ? status === "investigating" : causeBasis !== "observed";
  return new Set(updates.filter(isGuess));
}
