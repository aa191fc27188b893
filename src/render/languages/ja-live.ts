import type { PartOf } from "#render/languages/translation.ts";
import type { LiveVocabulary } from "#render/live-vocabulary.ts";

export const japaneseLivePage: PartOf<LiveVocabulary> = {
  newsSaid: "新しい情報があります。",
  showNews: "表示する",
  pauseNews: "新しい情報の確認を止める",
  resumeNews: "新しい情報の確認を再開する",
  offlineCopy: (time) =>
    `このページに接続できません。表示しているのは${time}時点のコピーで、その後状況が大きく変わっている可能性があります。`,
};
