/** Words that promise when it will be mended. */
export interface Estimate {
  readonly text: string;
  readonly offset: number;
  /** “Soon” and the like: no time, but still a promise. */
  readonly isVague: boolean;
}

/** Clauses end at marks of a sentence, at commas, and where “and we will …” begins another thought. */
const clauseEnd =
  /[.!?;]{1,20}(?=\s|$)|\n[ \t]{0,400}\n|,\s|[–—]|\band\s{1,3}(?=(?:we|will|our|the next|another|i)\b)|\b(?:but|or)\s/giu;

const number = "(?:\\d{1,4}|an?|one|two|three|four|five|six|ten|a few|few|a couple(?: of)?|several|half an)";
const unit = "(?:seconds?|secs?|min(?:ute)?s?|hours?|hrs?|h|(?:business |working )?days?|weeks?)";
const about = "(?:about |around |approximately |roughly |at most |less than |under |the next |the |~ ?)?";
const clock = "(?:\\d{1,2}(?:[:.]\\d{2}){1,2}(?: ?[ap]\\.?m\\b)?|\\d{1,2} ?[ap]\\.?m\\b|noon|midnight)";
const dayEnd =
  "(?:the )?(?:end of (?:the |this )?(?:day|business|week)|eod|cob|tonight|tomorrow|(?:this|tomorrow) (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)";

const firmly = new RegExp(
  [
    `\\b(?:within|in|for) ${about}${number}(?: ?(?:-|–|to) ?\\d{1,4})? ?(?:more )?${unit}\\b`,
    `\\b(?:within|over|in) the (?:next )?(?:(?:few|couple of) )?${unit}\\b`,
    `\\banother ${about}${number} ?${unit}\\b`,
    `\\b(?:by|before|around|no later than|not later than) (?:about |around |approximately )?(?:${clock}|${dayEnd})`,
  ].join("|"),
  "iu",
);
const vaguely =
  /\b(?:(?<!\bas )soon(?! as\b)|shortly(?! (?:after|before)\b)|momentarily|imminently|any (?:minute|moment)(?: now)?|before long|in no time|in the near future)\b/iu;
const named =
  /\b(?:ETAs?|ETRs?|[Ee]stimated (?:time|date) (?:to|of|for) (?:an? |the |full )?(?:fix|repair|resolution|recovery|restoration|completion)|(?:[Ee]xpected|[Ee]stimated) (?:resolution|recovery|restoration)(?: time)?)\b/u;

const ahead =
  /\b(?:will|shall|should(?! have\b)|expects?|expecting|(?:is|are|be) expected|estimat(?:e|es|ed|ing)|anticipat(?:e|es|ed|ing)|hop(?:e|es|ing|efully)|aim(?:s|ing)?|likely|probably|going to)\b|['’]ll\b/iu;
const mended =
  /\b(?:fix(?:ed|es)?|resol(?:ve|ves|ved|ving|ution)|restor(?:e|es|ed|ing|ation)|recover(?:s|ed|y|ing)?|repair(?:s|ed)?|mended|solved?|back|normal(?:ly|ity)?|nominal|mitigat(?:e|es|ed|ions?)|improv(?:e|es|ed|ing|ements?)|caught up|processed|cleared|work(?:s|ing)? again|available again|online|operational|up and running|complet(?:e|es|ed|ion)|finish(?:ed)?|done|lasts?|rolled out)\b/iu;
const speaks =
  /\b(?:updat(?:e|es|ed|ing)|posts?|posted|posting|writ(?:e|ing)|report(?:s|ing)?|say|tell|share|sharing|inform|let you know|hear|know more|(?:more|further|additional) (?:details|information)|news|announce|postmortem|publish|speak|notice|come back to|get back to|follow up)\b/iu;
const denied =
  /\b(?:no(?! later)|not(?! later)|cannot|unable|don['’]t|can['’]t|won['’]t|without|unknown|never|whether|why|until)\b/iu;
/** “Back by 14:00”, “Fixed soon”: no verb, the same promise. */
const short =
  /^\W{0,20}(?:(?:should|will) be )?(?:back|fixed|restored|resolved)\s{1,3}(?:by|soon|shortly|before|around)\b/iu;

/** What in English `words` says when a fault will be mended. When we speak again, and what is past, is no estimate. */
export function* estimatesIn(words: string): Iterable<Estimate> {
  let from = 0;
  for (const end of words.matchAll(clauseEnd)) {
    yield* inClause(words, from, end.index);
    from = end.index + end[0].length;
  }
  yield* inClause(words, from, words.length);
}

function* inClause(words: string, from: number, to: number): Iterable<Estimate> {
  const clause = words.slice(from, to);
  if (clause.trim() === "" || speaks.test(clause) || denied.test(clause)) return;
  const label = named.exec(clause);
  const promises = short.test(clause) || (ahead.test(clause) && mended.test(clause));
  const firm = label ?? (promises ? firmly.exec(clause) : null);
  const found = firm ?? (promises ? vaguely.exec(clause) : null);
  if (found !== null) yield { text: found[0].replace(/\s+/g, " "), offset: from + found.index, isVague: firm === null };
}
