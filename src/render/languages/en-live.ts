import type { LiveVocabulary } from "#render/live-vocabulary.ts";

/** The words of a page that stays open in English. */
export const englishLivePage: LiveVocabulary = {
  newsSaid: "Something new was said.",
  showNews: "Show it",
  pauseNews: "Stop looking for news",
  resumeNews: "Look for news again",
  offlineCopy: (time) => `This page cannot be reached. You read a copy of ${time}; much may have changed since.`,
};
