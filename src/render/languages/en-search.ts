import type { SearchVocabulary } from "#render/search-vocabulary.ts";

export const englishSearch: SearchVocabulary = {
  label: "Search everything we ever said",
  button: "Search",
  hint: "Words, a component, a year. Nothing that you type leaves this page.",
  kind: "Kind",
  everyKind: "Everything",
  component: "Component",
  everyComponent: "All components",
  year: "Year",
  everyYear: "All years",
  found: "{count} found",
  foundOne: "1 found",
  foundNone: "Nothing found. Try fewer words.",
  more: "Show more",
  failed: "The search did not load. The history by month has everything.",
  withoutScript: "The search needs a script. Without one, read the history by month:",
};
