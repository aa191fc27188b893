import { saying } from "#policy/example.ts";
import type { Remark } from "#policy/finding.ts";
import type { Passage } from "#policy/passage.ts";
import { phrase, phrasesIn } from "#policy/phrases.ts";
import type { SubjectRule } from "#policy/rule.ts";

const octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

/** What only we understand, and what it is. */
const kinds: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: "the address of a machine",
    pattern: new RegExp(`(?<![\\w.-])(?<!version )(?:${octet}\\.){3}${octet}(?:/\\d{1,2})?(?![\\w-]|\\.\\d)`, "u"),
  },
  { what: "the address of a machine", pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\w:])/u },
  {
    what: "the name of a machine",
    pattern: /(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,5}(?:internal|local|lan|corp|intra|localdomain)(?![\w-]|\.\w)/u,
  },
  {
    what: "the name of a machine",
    pattern: /(?<![\w.@/-])[a-z]{2,15}(?:-[a-z]{1,15}){0,3}-?(?:prod|prd|stg|staging|node|host|srv)-?\d{1,4}(?![\w-])/u,
  },
  {
    what: "a line of a stack trace",
    pattern:
      /Traceback \(most recent call last\)|\bat [\w$.<>]{1,120} ?\([\w$./-]{1,120}:\d{1,6}(?::\d{1,6})?\)|File "[^"\n]{1,200}", line \d{1,6}/u,
  },
  {
    what: "the name of an error in our code",
    pattern: /\b(?:[A-Z][a-z0-9]{1,30}){1,6}(?:Exception|Error)\b(?=[\s:.,)]|$)/u,
  },
  {
    what: "the number of a ticket",
    pattern:
      /(?<![\w-])(?!(?:CVE|CWE|RFC|ISO|IEC|EN|DIN|SHA|AES|RSA|UTF|TLS|COVID|IPV|HTTP|PEP|EIP|CHIP|RUSTSEC|PYSEC|BIP|MS|KB|USN|DSA|RHSA|HTTPS|SIP|BCP|STD|CR|XSA)-)[A-Z]{2,10}-\d{2,7}(?![\w-])/u,
  },
];

export const wordsInternal: SubjectRule = {
  id: "words/internal",
  why: "Names of machines, errors and tickets help nobody outside. They hide what readers need, and show attackers where to look.",
  good: saying("One of the two machines that take payments does not answer. About one payment in ten fails."),
  bad: saying("The machine pay-prod-02 does not answer. About one payment in ten fails."),
  level: "advice",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management: “Speak clearly and avoid technobabble”",
  *check(subject, { settings }) {
    const { internal, allowed } = settings.policy.words;
    const spared = [...allowed.map(phrase), ...settings.components.map(({ name }) => phrase(name))];
    const own = internal.map(phrase);
    for (const passage of subject.passages) yield* inPassage(passage, own, spared);
  },
};

/** Each kind once for a text. */
function* inPassage({ prose, placeAt }: Passage, own: readonly RegExp[], spared: readonly RegExp[]): Iterable<Remark> {
  for (const { text, from } of phrasesIn(prose.words, own, spared)) {
    yield { place: placeAt(from), what: `“${text}” is a name that only we know`, mend };
  }
  for (const { what, pattern } of kinds) {
    const found = pattern.exec(prose.words);
    if (found === null || spared.some((name) => name.test(found[0]))) continue;
    yield { place: placeAt(found.index), what: `“${found[0]}” is ${what}`, mend };
  }
}

const mend = "Say what it does for readers instead, or put it into backticks where they need it";
