import { saying } from "#policy/example.ts";
import { phrase, phrasesIn } from "#policy/phrases.ts";
import type { SubjectRule } from "#policy/rule.ts";

const selling: readonly RegExp[] = [
  /\b(?:world|enterprise)[ -]class\b/iu,
  /\bbest[ -](?:in[ -]class|of[ -]breed)\b/iu,
  /\b(?:industry|market)[ -]leading\b/iu,
  /\bcutting[ -]edge\b/iu,
  /\bgame[ -]chang(?:er|ing)\b/iu,
  /\baward[ -]winning\b/iu,
  /\bnext[ -]gen(?:eration)? (?:platform|technology|solution|experience)\b/iu,
  /\b(?:excited|thrilled|delighted|proud) to (?:announce|share|introduce|launch|present)\b/iu,
  /\b(?:buy|order|upgrade|sign up|subscribe|register) (?:now|today) (?:and|to|for)\b/iu,
  /\blimited[ -]time (?:only|offer)\b/iu,
  /\bspecial offers?\b/iu,
  /\bdon['’]t miss (?:out|our|this)\b/iu,
  /\bbook (?:a|your) (?:free )?demo\b/iu,
  /\b(?:contact|talk to) (?:our )?sales\b/iu,
  /\bcheck out our (?:new|latest)\b/iu,
];

/** Keys that count who came from where. */
const tracking = /[?&;](?:utm_[a-z]{2,20}|gclid|fbclid|msclkid|mc_cid|mc_eid)=/iu;

export const wordsMarketing: SubjectRule = {
  id: "words/marketing",
  why: "Nobody reads about a fault to buy something. A line that sells teaches readers to skip the next one, and a link that counts them says what we are busy with.",
  good: saying(
    "Orders can be paid by invoice meanwhile, as [our page on ways to pay](https://shop.example.com/pay) explains.",
  ),
  bad: saying(
    "Orders can be paid by invoice meanwhile, as [our page on ways to pay](https://shop.example.com/pay?utm_source=status) explains.",
  ),
  level: "error",
  judges: "style",
  source: "How not to do incident response: “nothing but 100 marketing messages, or never posts anything”",
  *check(subject, { settings }) {
    const allowed = settings.policy.words.allowed.map(phrase);
    for (const { language, prose, placeAt } of subject.passages) {
      const link = prose.links.find(({ target }) => tracking.test(target));
      if (link !== undefined) {
        yield {
          place: placeAt(link.targetOffset),
          what: "this link counts those who follow it",
          mend: "Leave out what stands from “?” on, if it is only there to count",
        };
      }
      for (const { text, from } of language.startsWith("en") ? phrasesIn(prose.words, selling, allowed) : []) {
        yield {
          place: placeAt(from),
          what: `“${text}” sells something`,
          mend: "Leave it out; what readers came for is whether it works",
          advice: true,
        };
      }
    }
  },
};
