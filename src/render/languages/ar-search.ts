import type { PartOf } from "#render/languages/translation.ts";
import type { SearchVocabulary } from "#render/search-vocabulary.ts";

export const arabicSearch: PartOf<SearchVocabulary> = {
  label: "البحث في كل ما نشرناه",
  button: "بحث",
  hint: "كلمات أو اسم مكوّن أو سنة. لا يغادر هذه الصفحة أي شيء تكتبونه.",
  kind: "النوع",
  everyKind: "الكل",
  component: "المكوّن",
  everyComponent: "جميع المكوّنات",
  year: "السنة",
  everyYear: "جميع السنوات",
  found: "عدد النتائج: {count}",
  foundOne: "نتيجة واحدة",
  foundNone: "لا توجد نتائج. جرّبوا كلمات أقل.",
  more: "عرض المزيد",
  failed: "تعذّر تحميل البحث. يضم السجل الشهري كل شيء.",
  withoutScript: "يحتاج البحث إلى تشغيل النصوص البرمجية. ومن دونها يمكنكم قراءة السجل بحسب الشهر:",
};
