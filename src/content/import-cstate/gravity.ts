import type { ComponentStatus } from "#model/component.ts";
import type { Impact } from "#model/update.ts";

/** How bad cState calls it; `notice` is also its only word for planned work and plain announcements. */
export const gravities = ["notice", "disrupted", "down"] as const;
export type Gravity = (typeof gravities)[number];

/** What each means for readers and for the components that are named: the steps of other status pages' own rule. */
export const meaning: Readonly<Record<Gravity, { impact: Impact; status: ComponentStatus }>> = {
  notice: { impact: "minor", status: "degraded_performance" },
  disrupted: { impact: "major", status: "partial_outage" },
  down: { impact: "critical", status: "major_outage" },
};

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The word that was meant: case does not count, and two wrong letters are forgiven. */
export function gravityOf(text: string): Gravity | undefined {
  const word = text.trim().toLowerCase();
  if (word === "" || word.length > 20) return undefined;
  return gravities.find((known) => known === word) ?? gravities.find((known) => editDistance(known, word) <= 2);
}
