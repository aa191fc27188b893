import { saying } from "#policy/example.ts";
import { everyPhraseIn, phrase } from "#policy/phrases.ts";
import type { SubjectRule } from "#policy/rule.ts";
import { sentenceAround } from "#policy/sentences.ts";

const causes = [
  /\b(?:data|security|system|systems|account|network)\s{1,9}breach(?:es)?\b/iu,
  /\b(?:was|were|been|got|being)\s{1,9}(?:breached|hacked|exploited)\b/iu,
  /\bbreach(?:es)?\s{1,9}of\s{1,9}(?:our\s{1,9}|the\s{1,9})?(?:security|systems?|network|data|servers?)\b/iu,
  /\b(?:attackers?|hackers?|intruders?|intrusions?|ransomware|malware)\b/iu,
  /\b(?:hacked|exploited|exploits?)\s{1,9}(?:a|an|the|into|our|its|this|that|some)\b/iu,
  /\b(?:a|the|this|known|unknown|critical|zero[\s-]day|security)\s{1,9}vulnerabilit(?:y|ies)\b/iu,
  /\b(?:stolen|leaked|compromised)\s{1,9}(?:credentials?|passwords?|keys?|tokens?|accounts?|data)\b/iu,
  /\b(?:unauthori[sz]ed|illicit)\s{1,9}access\b/iu,
];
/** What was ruled out, and floods of traffic, which are a matter of availability. */
const harmless =
  /\b(?:no|not|never|neither|nor|without|ruled out|rule out|whether|unrelated|denial[\s-]of[\s-]service|ddos|flood(?:s|ed|ing)?|traffic)\b|n['’]t\b/iu;

export const securityCategory: SubjectRule = {
  id: "security/category",
  why: "What happened in an attack is told once it is sure, whole, and to those concerned first. The symptom may be told meanwhile, without a word of the cause.",
  good: saying("Signing in fails for all customers since 09:30 UTC. We have switched it off while we look into it."),
  bad: saying("Signing in fails for all customers. We have switched it off because an attacker is in our systems."),
  level: "advice",
  judges: "style",
  source: "Spearhead Systems' security incident process, on keeping details private until they are validated",
  *check(subject, { settings }) {
    if (subject.kind !== "incident" || subject.is.category === "security") return;
    const allowed = settings.policy.words.allowed.map(phrase);
    for (const { language, prose, placeAt } of subject.passages) {
      if (!language.startsWith("en")) continue;
      const hit = everyPhraseIn(prose.words, causes, allowed).find(
        ({ from, to }) => !harmless.test(sentenceAround(prose.words, from, to)),
      );
      if (hit === undefined) continue;
      yield {
        place: placeAt(hit.from),
        what: `“${hit.text}” tells the cause of a security incident in one of category ${subject.is.category}`,
        mend: "Tell the symptom alone here, and what happened in a disclosure: `category: security`",
      };
      return;
    }
  },
};
