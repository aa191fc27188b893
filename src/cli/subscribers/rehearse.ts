import { folded } from "#store/subscriber-rows.ts";
import type { NewSubscriber, Subscribers } from "#store/subscribers.ts";

/** What `addAll` would answer, part by part, while nothing is added. */
export function rehearsal(
  subscribers: Pick<Subscribers, "suppressionOf" | "findByAddress">,
): (rows: readonly NewSubscriber[]) => ReturnType<Subscribers["addAll"]> {
  const seen = new Set<string>();
  return async (rows) => {
    const count = { added: 0, known: 0, suppressed: 0 };
    for (const { via = "email", address } of rows) {
      const spelling = `${via} ${folded(via, address)}`;
      if ((await subscribers.suppressionOf(via, address)) !== undefined) count.suppressed += 1;
      else if (seen.has(spelling) || (await subscribers.findByAddress(via, address)) !== undefined) count.known += 1;
      else {
        seen.add(spelling);
        count.added += 1;
      }
    }
    return count;
  };
}
