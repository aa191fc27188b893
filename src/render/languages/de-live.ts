import type { PartOf } from "#render/languages/translation.ts";
import type { LiveVocabulary } from "#render/live-vocabulary.ts";

export const germanLivePage: PartOf<LiveVocabulary> = {
  newsSaid: "Es gibt eine neue Meldung.",
  showNews: "Anzeigen",
  pauseNews: "Nicht mehr nach Neuem sehen",
  resumeNews: "Wieder nach Neuem sehen",
  offlineCopy: (time) =>
    `Diese Seite ist nicht erreichbar. Sie lesen eine Kopie vom ${time}; seither kann sich viel geändert haben.`,
};
