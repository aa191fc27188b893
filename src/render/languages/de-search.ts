import type { PartOf } from "#render/languages/translation.ts";
import type { SearchVocabulary } from "#render/search-vocabulary.ts";

export const germanSearch: PartOf<SearchVocabulary> = {
  label: "Alles durchsuchen, was wir je gemeldet haben",
  button: "Suchen",
  hint: "Wörter, eine Komponente, ein Jahr. Was Sie eingeben, verlässt diese Seite nicht.",
  kind: "Art",
  everyKind: "Alles",
  component: "Komponente",
  everyComponent: "Alle Komponenten",
  year: "Jahr",
  everyYear: "Alle Jahre",
  found: "{count} Treffer",
  foundOne: "1 Treffer",
  foundNone: "Nichts gefunden. Versuchen Sie es mit weniger Wörtern.",
  more: "Mehr anzeigen",
  failed: "Die Suche konnte nicht geladen werden. Im Verlauf nach Monaten steht alles.",
  withoutScript: "Die Suche braucht ein Skript. Ohne Skript lesen Sie den Verlauf nach Monaten:",
};
