import type { PartOf } from "#render/languages/translation.ts";
import type { LiveVocabulary } from "#render/live-vocabulary.ts";

export const frenchLivePage: PartOf<LiveVocabulary> = {
  newsSaid: "Une nouvelle information a été publiée.",
  showNews: "L’afficher",
  pauseNews: "Ne plus guetter les nouvelles",
  resumeNews: "Guetter à nouveau les nouvelles",
  offlineCopy: (time) =>
    `Cette page est injoignable. Vous lisez une copie du ${time}\u00a0; beaucoup de choses ont pu changer depuis.`,
};
