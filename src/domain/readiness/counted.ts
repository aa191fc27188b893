import { type ReadinessItem, readinessStates } from "#domain/readiness/item.ts";
import { publicLinesOf } from "#domain/readiness/public-lines.ts";
import type { LineChecks } from "#model/readiness.ts";
import type { Site } from "#model/site.ts";

/** How many checks of each public line came out how: those about what stands below its name in site.yaml. */
export function checksOfLines(site: Site, items: readonly ReadinessItem[]): Readonly<Record<string, LineChecks>> {
  const keys = Object.entries(site.settings.places);
  const counted = publicLinesOf(site).map(({ name }) => {
    const line = `channels.${name}`;
    const below = new Set(keys.flatMap(([key, place]) => (`${key}.`.startsWith(`${line}.`) ? [mark(place)] : [])));
    return [name, countsOf(items.filter(({ place }) => below.has(mark(place))))] as const;
  });
  return Object.fromEntries(counted.filter(([, counts]) => Object.keys(counts).length > 0));
}

function mark({ file, line, column }: ReadinessItem["place"]): string {
  return `${file}:${line}:${column}`;
}

function countsOf(items: readonly ReadinessItem[]): LineChecks {
  const counts = readinessStates.map((state) => [state, items.filter((item) => item.state === state).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
