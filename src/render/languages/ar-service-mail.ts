import type { PartOf } from "#render/languages/translation.ts";
import type { ServiceMailVocabulary } from "#render/service-mail-vocabulary.ts";

/** The words of the service's own letters in Arabic. */
export const arabicServiceMail: PartOf<ServiceMailVocabulary> = {
  confirm: {
    title: "نرجو تأكيد اشتراككم",
    asked: (site, address) =>
      `طلب منا أحدهم إرسال تحديثات حالة ${site} إلى ${address}. إن كان الطلب منكم فنرجو تأكيده.`,
    link: "تأكيد الاشتراك",
    goodUntil: (time) => `الرابط صالح حتى ${time}. يفتح صفحة فيها زر، ولا يحدث شيء قبل أن تضغطوا عليه.`,
    doNothing: (after) =>
      `إن لم يكن الطلب منكم فلا يلزمكم فعل شيء: لن نرسل أي شيء آخر إلى هذا العنوان، وسنمحوه بعد ${after}.`,
  },
  known: {
    title: "أنتم مشتركون بالفعل",
    asked: (site, address) =>
      `طلب منا أحدهم إرسال تحديثات حالة ${site} إلى ${address}. هي تصل إلى هناك بالفعل، ولم يتغير شيء.`,
    link: "تغيير الاشتراك أو إنهاؤه",
    doNothing: "إن كان كل شيء كما تريدون فلا يلزمكم فعل شيء.",
  },
  farewell: {
    title: "لن تصلكم منا رسائل بعد الآن",
    ended: (site, address) => `لم نعد نرسل تحديثات حالة ${site} إلى ${address}. هذه آخر رسالة منا.`,
    kept: "محونا العنوان وكل ما اخترتموه. لا يبقى سوى بصمة محسوبة بمفتاح سري: نتعرّف بها على العنوان إن عاد في قائمة قديمة فلا نكتب إليه. ولا يستطيع أحد قراءة العنوان منها.",
    mistake: "إن لم تفعلوا ذلك أنتم فقد فعله شخص كانت لديه إحدى رسائلنا. يمكنكم الاشتراك مجددًا في أي وقت.",
    link: "الاشتراك مجددًا",
  },
  export: {
    title: "كل ما نحتفظ به عنكم",
    asked: (site, address) =>
      `سأل شخص لديه إحدى رسائلنا عمّا يحتفظ به ${site} عن ${address}. لا نجيب إلا إلى هذا العنوان. هذا كل شيء، والملف المرفق يقول الشيء نفسه للبرامج.`,
    ledger: (id) => `يذكر سجل الإرسال لدينا أيضًا التحديثات التي أُرسلت إلى ${id}. ولا يعرف السجل أي عنوان.`,
  },
  labels: {
    id: "الاسم في سجلاتنا",
    audience: "الفئة المستهدفة",
    source: "المصدر",
    added: "تاريخ الإضافة",
    asked: "تاريخ الطلب",
    confirmed: "تاريخ التأكيد",
    agreementVersion: "نسخة الموافقة",
    bounces: "الرسائل المرتدة",
  },
  notYet: "ليس بعد",
};
