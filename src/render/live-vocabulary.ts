/** Words of a page that stays open, or that is read without a network. */
export interface LiveVocabulary {
  readonly newsSaid: string;
  /** The button beside `newsSaid`, which loads the page anew. */
  readonly showNews: string;
  /** The button that ends the page's own questions for news, and the one that begins them again. */
  readonly pauseNews: string;
  readonly resumeNews: string;
  /** What stands above a page that the browser kept, because the real one cannot be reached. */
  offlineCopy(time: string): string;
}
