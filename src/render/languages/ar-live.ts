import type { PartOf } from "#render/languages/translation.ts";
import type { LiveVocabulary } from "#render/live-vocabulary.ts";

export const arabicLivePage: PartOf<LiveVocabulary> = {
  newsSaid: "نُشرت معلومات جديدة.",
  showNews: "عرضها",
  pauseNews: "إيقاف البحث عن الجديد",
  resumeNews: "استئناف البحث عن الجديد",
  offlineCopy: (time) =>
    `تعذّر الوصول إلى هذه الصفحة. تقرؤون نسخة محفوظة بتاريخ ${time}؛ وربما تغيّر الكثير منذ ذلك الحين.`,
};
