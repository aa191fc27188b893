import { placeInBody } from "#model/place.ts";
import { saying } from "#policy/example.ts";
import { bodiesIn } from "#policy/passage.ts";
import type { SubjectRule } from "#policy/rule.ts";
import { countWords } from "#policy/sentences.ts";

const mostWords = 150;

export const wordsLength: SubjectRule = {
  id: "words/length",
  why: "An update says what is new. What is long is skipped, and what mattered with it; the postmortem has room for the rest.",
  good: saying("Payments by card fail for about one customer in ten. Paying by invoice works."),
  bad: saying("Payments by card fail for some orders, and paying by invoice works. ".repeat(13).trim()),
  level: "advice",
  judges: "style",
  source: "Alegion, Managing incident response like a pro, on “distillation”",
  *check(subject) {
    if (subject.kind === "notice") return;
    // Who discloses what was done to data owes all of it.
    if (subject.kind === "incident" && subject.is.category === "security") return;
    const bodies = bodiesIn(subject.passages);
    for (const update of subject.is.updates) {
      const count = countWords(bodies.get(update)?.prose.words ?? "");
      if (count <= mostWords) continue;
      yield {
        place: placeInBody(update, update.body.search(/\S|$/u)),
        what: `this update has ${count} words`,
        mend: `Keep what is new for readers, ${mostWords} words at most, and leave the rest to the postmortem`,
      };
    }
  },
};
