import type { SiteSettings } from "#model/site.ts";
import type { ScopeOfInterest } from "#model/subscriber.ts";
import { impacts } from "#model/update.ts";
import type { Vocabulary } from "#render/vocabulary.ts";
import { wordsFor } from "#render/words.ts";

/** One thing that somebody chose, ready to be shown. */
export interface Choice {
  readonly label: string;
  readonly items: readonly string[];
}

/** What somebody chose to hear of, and in which language, in the words of `language`; what leaves nothing out is not said. */
export function choicesOf(
  chosen: { readonly scope: ScopeOfInterest; readonly language?: string | undefined },
  { components, groups, languages }: Pick<SiteSettings, "components" | "groups" | "languages">,
  language: string,
): Choice[] {
  const words = wordsFor(language);
  const { servicePages: service } = words;
  const { scope } = chosen;
  const own = chosen.language ?? languages[0] ?? "en";
  // Only names that site.yaml knows are shown: nobody has words of theirs sent to others by way of a form.
  const named = [
    ...groups.filter(({ id }) => scope.groups.includes(id)).map(({ name }) => service.wholeGroup(name)),
    ...components.filter(({ id }) => scope.components.includes(id)).map(({ name }) => name),
  ];
  const isAll = scope.components.length + scope.groups.length === 0;
  const kinds = scope.kinds.map((kind) => kindWords(words, kind));
  return [
    { label: service.choice, items: isAll ? [service.everything] : named.length > 0 ? named : [words.page.none] },
    ...(kinds.length > 0 ? [{ label: service.kinds, items: kinds }] : []),
    ...(scope.atLeast === "none" ? [] : [{ label: service.leastImpact, items: [impactWords(words, scope.atLeast)] }]),
    {
      label: service.howOften,
      items: [scope.updates === "all" ? service.eachUpdate : service.firstAndLast],
    },
    { label: service.language, items: [nameOf(own, language)] },
  ];
}

function impactWords({ impactIs, servicePages }: Vocabulary, impact: ScopeOfInterest["atLeast"]): string {
  return impact === impacts.at(-1) ? impactIs[impact] : servicePages.orWorse(impactIs[impact]);
}

function kindWords({ page }: Vocabulary, kind: ScopeOfInterest["kinds"][number]): string {
  return {
    incident: page.incidents,
    maintenance: page.maintenances,
    notice: page.notices,
    postmortem: page.postmortems,
  }[kind];
}

/** A language's name in the words of another: `French`. */
function nameOf(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
}
