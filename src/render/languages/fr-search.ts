import type { PartOf } from "#render/languages/translation.ts";
import type { SearchVocabulary } from "#render/search-vocabulary.ts";

export const frenchSearch: PartOf<SearchVocabulary> = {
  label: "Rechercher dans tout ce que nous avons publié",
  button: "Rechercher",
  hint: "Des mots, un composant, une année. Rien de ce que vous saisissez ne quitte cette page.",
  kind: "Type",
  everyKind: "Tout",
  component: "Composant",
  everyComponent: "Tous les composants",
  year: "Année",
  everyYear: "Toutes les années",
  found: "{count} résultats",
  foundOne: "1 résultat",
  foundNone: "Aucun résultat. Essayez avec moins de mots.",
  more: "Afficher plus",
  failed: "La recherche n’a pas pu être chargée. L’historique par mois contient tout.",
  withoutScript: "La recherche nécessite un script. À défaut, consultez l’historique par mois\u00a0:",
};
