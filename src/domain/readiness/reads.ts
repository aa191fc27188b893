import { fail, itemOf, ok, type ReadinessItem } from "#domain/readiness/item.ts";
import type { Place, Problem } from "#model/place.ts";

/** Whether everything that was written can be read; the rest is looked at all the same. `whole` is told where it can. */
export function readsItem(problems: readonly Problem[], whole: Place): ReadinessItem {
  const [first] = problems;
  if (first === undefined) return itemOf("content/reads", whole, ok("everything that was written can be read"));
  const files = new Set(problems.map(({ place }) => place.file)).size;
  const others = files === 1 ? "" : `, and ${files === 2 ? "one more file" : `${files - 1} more files`} cannot be read`;
  return itemOf(
    "content/reads",
    first.place,
    fail(`${first.what}${others}`, `${first.mend}; \`openline lint\` tells everything`),
  );
}
