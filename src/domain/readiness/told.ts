import { unknown, type Verdict } from "#domain/readiness/item.ts";

/** What the other side told, or why it is not known. */
export type Told<Fact> = { readonly told: Fact } | { readonly untold: string };

export const told = <Fact>(fact: Fact): Told<Fact> => ({ told: fact });
export const untold = (why: string): Told<never> => ({ untold: why });

/** The verdict on what was told; what was not is unknown, with the reason. */
export function judged<Fact>(fact: Told<Fact>, mend: string, judge: (fact: Fact) => Verdict): Verdict {
  return "untold" in fact ? unknown(fact.untold, mend) : judge(fact.told);
}
