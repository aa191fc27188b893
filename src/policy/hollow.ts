/** Words of which assurances are made. A text that has any other word may say something. */
const assurances = new Set(
  `a about above actively additional affected after again all along already also always am an and any anyone anything apologies
  apologise apologize are as asap assure assured at attention aware be bear bearing because been best being both but by can
  caused causing cause closely come continue continues continuing currently deeply details determine diligently disruption
  do doing during each effort efforts engineer engineers engineering every everybody everyone everything experience
  experiencing expert experts extremely far feel find finding fix fixing for frustrating frustration full further get give
  going hard has have having hear help here highest hope i identify identifying if impacted important in incident
  inconvenience inconveniences information informed into investigate investigating investigation is issue issues it its keep
  keeping know learn let look looking ll lot made make making many matter may me meantime meanwhile might minimise minimize
  moment monitor monitoring more most much must near need next no not nothing now of on once ongoing or our ours patience
  people please possible post priority problem problems process progress provide quick quickly re ready really recent regret
  relevant reported resolution resolve resolving rest root s share shortly should sincerely situation so some soon sorry
  staff still strive sure take taking team teams tell thank thanks that the their them then there these they thing things
  this those time tirelessly to today together top trouble truly trying understand understanding until up update updated
  updates urgency urgently us ve very want was way we well were what when where whether which while who why will with work
  working would you your`.split(/\s+/),
);

/**
 * Whether an English text holds assurances alone: no number, no name of ours, and no word but those in which people
 * promise, apologise and say that they are at work. One pass.
 *
 * @param names Words of our components' names, in lower case.
 */
export function isHollow(text: string, names: ReadonlySet<string>): boolean {
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]{1,400}/gu)) {
    const plain = word.toLowerCase();
    if (names.has(plain) || !assurances.has(plain)) return false;
  }
  return true;
}
