import { estimatesIn } from "#policy/estimates.ts";
import { saying } from "#policy/example.ts";
import { plainLetters } from "#policy/plain-letters.ts";
import type { SubjectRule } from "#policy/rule.ts";

export const updateNoFixEstimate: SubjectRule = {
  id: "update/no-fix-estimate",
  why: "An estimate of the fix is the one sentence that everybody remembers, and it is wrong more often than right. When we speak again is ours to promise; when it works again is not.",
  good: saying(
    "Our card processor rejects some requests. We are moving traffic to the other data centre, and will post again by 10:30.",
  ),
  bad: saying("Our card processor rejects some requests. We expect payments to be restored within 30 minutes."),
  level: "error",
  judges: "style",
  source: "PagerDuty's guide for customer liaisons: “Don't estimate resolution times”",
  *check(subject) {
    if (subject.kind !== "incident") return;
    const byFile = new Map(subject.is.updates.map((update) => [update.file, update]));
    for (const { written, language, prose, placeAt } of subject.passages) {
      const update = byFile.get(written.file);
      const isOpening = written === subject.is;
      if (!isOpening && (update === undefined || update.status === "resolved")) continue;
      if (!language.startsWith("en")) continue;
      const { text: words, offsetOf } = plainLetters(prose.words);
      for (const { text, offset, isVague } of estimatesIn(words)) {
        yield {
          place: placeAt(offsetOf(offset)),
          what: `“${text}” says when it will be mended, which nobody knows`,
          mend: "Say what is being done, and when you speak again",
          advice: isVague,
        };
      }
    }
  },
};
