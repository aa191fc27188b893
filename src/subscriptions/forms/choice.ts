import { isRetired } from "#domain/component-status.ts";
import type { SiteSettings } from "#model/site.ts";
import { scopeOfInterest } from "#model/subscriber.ts";
import type { Choice, Offer } from "#render/subscribing/choice-fields.ts";
import type { Fields } from "#subscriptions/forms/fields.ts";

/** What can be chosen at `now`: components that were retired are not told of any more. */
export function offeredAt({ components, groups, languages }: SiteSettings, now: Date): Offer {
  const there = components.filter((component) => !isRetired(component, now));
  return { components: there, groups: groups.filter(({ id }) => there.some(({ group }) => group === id)), languages };
}

/** The choice that a form makes, and what of it is not on offer; that is left out of the choice. */
export function readChoice(
  fields: Fields,
  { components, groups, languages }: Offer,
): { readonly choice: Choice; readonly problems: readonly ("choice" | "language")[] } {
  const isGroup = (id: string) => groups.some((group) => group.id === id);
  const chosenGroups = new Set(fields.all("groups"));
  const chosen = new Set(fields.all("components"));
  const known = components.filter(({ id }) => chosen.has(id));
  const isHere = known.length === chosen.size && [...chosenGroups].every(isGroup);

  const parsed = scopeOfInterest.safeParse({
    components: known.filter(({ group }) => group === undefined || !chosenGroups.has(group)).map(({ id }) => id),
    groups: [...chosenGroups].filter(isGroup),
    kinds: [...new Set(fields.all("kinds"))],
    atLeast: fields.one("atLeast") || undefined,
    updates: fields.one("updates") || undefined,
  });
  const language = fields.one("language") || undefined;
  const isSpoken = language === undefined || languages.includes(language);
  return {
    choice: { scope: parsed.data ?? scopeOfInterest.parse({}), language: isSpoken ? language : undefined },
    problems: [
      ...(isHere && parsed.success ? [] : (["choice"] as const)),
      ...(isSpoken ? [] : (["language"] as const)),
    ],
  };
}
