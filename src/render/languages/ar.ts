import { arabicPage } from "#render/languages/ar-page.ts";
import { arabicPrivacy } from "#render/languages/ar-privacy.ts";
import { arabicDays, arabicPunctuation, countedArabic } from "#render/languages/ar-punctuation.ts";
import { arabicSearch } from "#render/languages/ar-search.ts";
import { arabicServiceMail } from "#render/languages/ar-service-mail.ts";
import { arabicServicePages } from "#render/languages/ar-service-page.ts";
import { lengthIn } from "#render/languages/counted.ts";
import type { Translation } from "#render/languages/translation.ts";

const componentStatuses = {
  operational: "يعمل",
  under_maintenance: "تحت الصيانة",
  degraded_performance: "أداء منخفض",
  partial_outage: "انقطاع جزئي",
  major_outage: "انقطاع كبير",
} as const;
const impactIs = {
  none: "دون تأثير",
  minor: "تأثير طفيف",
  major: "تأثير كبير",
  critical: "تأثير حرج",
} as const;

export const arabic: Translation = {
  states: {
    investigating: "قيد التحقيق",
    identified: "عُرف السبب",
    monitoring: "قيد المراقبة",
    resolved: "تم الحل",
    scheduled: "مجدولة",
    in_progress: "جارية",
    verifying: "قيد الفحص",
    completed: "مكتملة",
    cancelled: "ملغاة",
    notice: "إشعار",
    postmortem: "تقرير ما بعد الحادث",
  },
  stateMeanings: {
    investigating: "هناك خلل ونحن نبحث عن سببه.",
    identified: "عرفنا السبب ونعمل على إصلاحه.",
    monitoring: "طُبّق الإصلاح ونراقب ثباته.",
    resolved: "عاد كل شيء إلى العمل.",
    scheduled: "العمل مخطط له ولم يبدأ بعد.",
    in_progress: "بدأ العمل.",
    verifying: "أُنجز العمل ونتحقق من أن كل شيء كما ينبغي.",
    completed: "انتهى العمل.",
    cancelled: "لن يُنفَّذ العمل.",
    notice: "أمر نودّ أن تعرفوه.",
    postmortem: "ما تعلّمناه وما سنفعله.",
  },
  kinds: { update: "تحديث", correction: "تصحيح", handover: "تسليم المناوبة" },
  impacts: { none: "لا يوجد", minor: "طفيف", major: "كبير", critical: "حرج" },
  impactIs,
  impactWithin: impactIs,
  componentStatuses,
  categories: { availability: "التوفر", performance: "الأداء", regression: "خلل بعد تغيير", security: "الأمن" },
  noticeKinds: {
    policy_change: "تغيير في السياسة",
    heartbeat: "رسالة اطمئنان",
    advisory: "توصية",
    announcement: "إعلان",
  },
  subjects: { incident: "حادث", maintenance: "صيانة", notice: "إشعار", postmortem: "تقرير ما بعد الحادث" },
  headlines: {
    none: "كل شيء يعمل",
    maintenance: "صيانة جارية",
    minor: "أداء منخفض",
    major: "انقطاع جزئي",
    critical: "انقطاع كبير",
  },
  dataEffects: { read: "اطُّلع عليها", changed: "عُدّلت", lost: "فُقدت", possibly_read: "ربما اطُّلع عليها" },
  actionStates: { open: "مفتوح", done: "منجز", dropped: "مستبعد" },
  bases: { observed: "رصدناه بأنفسنا", reported: "أُبلغنا به", suspected: "نرجّحه" },
  labels: {
    state: "الحالة",
    impact: "التأثير",
    components: "المكوّنات",
    nextUpdate: "التحديث التالي",
    window: "الفترة",
    duration: "استمر لمدة",
    actions: "ما يمكنكم فعله",
    wrong: "ما كان خطأً",
    posted: "نُشر في",
    started: "البداية",
    detected: "الاكتشاف",
    ended: "النهاية",
    category: "الفئة",
    cause: "السبب",
    workaround: "حل مؤقت",
    scope: "المتأثرون",
    dataAffected: "البيانات المتأثرة",
    timeline: "التسلسل الزمني",
    outcome: "النتيجة",
    verified: "التحقق",
    lingering: "آثار باقية",
    dataLoss: "فقدان البيانات",
    reportDue: "موعد تقرير ما بعد الحادث",
    related: "حوادث ذات صلة",
    causes: "الأسباب",
    whatWorked: "ما سار جيدًا",
    whatDidNot: "ما لم يسر جيدًا",
    actionItems: "الإجراءات",
    owner: "المسؤول",
    due: "الموعد",
    credit: "شكر إلى",
    summary: "الملخص",
  },

  componentIs: (name, status) => `${name}: ${componentStatuses[status]}`,
  stateAs: (state, remark) => `${state} (${remark})`,
  exercise: "تدريب",
  exerciseSentence: "هذا تدريب. لا يوجد أي خلل ولا يلزمكم فعل شيء.",

  fromTo: (from, to) => `${from} حتى ${to}`,
  // As they stand after a preposition: every sentence and label puts one before a length.
  length: lengthIn({
    days: arabicDays,
    hours: countedArabic("ساعة واحدة", "ساعتين", "# ساعات", "# ساعة", "# ساعة"),
    minutes: countedArabic("دقيقة واحدة", "دقيقتين", "# دقائق", "# دقيقة", "# دقيقة"),
    joiner: " و",
    lessThanAMinute: "أقل من دقيقة",
  }),

  nextUpdateBy: (time) => `التحديث التالي في موعد أقصاه ${time}`,
  nextUpdateOverdue: (time, late) => `تأخر التحديث الموعود في ${time} بمقدار ${late}.`,
  resolvedAfter: (length) => `تم الحل بعد ${length}`,
  lastedFor: (length) => `استمر لمدة ${length}`,
  firstUpdateAfter: (length) => `أول تحديث بعد ${length}`,
  quote: (text) => `«${text}»`,

  pageLags: "ربما لا تعرض صفحة الحالة هذا التحديث بعد. كل ما نعرفه موجود في هذه الرسالة.",
  pageLagsShort: "قد تتأخر صفحتنا في عرض هذا.",

  mail: {
    readOnPage: "قراءة هذا التحديث في صفحة الحالة",
    wholePostmortem: "قراءة تقرير ما بعد الحادث في صفحة الحالة",
    why: (site) => `تصلكم هذه الرسالة لأنكم طلبتم تلقّي تحديثات ${site}.`,
    leave: "لإيقاف هذه الرسائل افتحوا هذا العنوان:",
    leaveLink: "إلغاء الاشتراك",
    questions: (where) => `هل لديكم أسئلة؟ اكتبوا إلينا: ${where}`,
    inConfidence: "سري: ",
    advance: (publicAt) =>
      `تقرؤون هذا قبل نشره للعموم. سيُنشر في ${publicAt}؛ وحتى ذلك الحين نرجو ألا تشاركوه إلا مع من يلزمه التصرف بناءً عليه.`,
    acknowledge: "نرجو الرد على هذه الرسالة بكلمة واحدة لكي نعلم أنها وصلتكم.",
    clock: {
      reminder: "تذكير بأعمال صيانة مقررة. النص هو ما سبق نشره.",
      begins: "تبدأ أعمال الصيانة المقررة الآن. النص هو ما سبق نشره.",
    },
    statusPage: "صفحة الحالة الخاصة بنا",
  },
  serviceMail: arabicServiceMail,
  feed: {
    title: (site) => `${site}: تحديثات الحالة`,
    description: (site) => `كل تحديثات ${site} عن الحوادث والصيانة والإشعارات.`,
    componentTitle: (site, component) => `${site}: تحديثات ${component}`,
    incidentTitle: (site, incident) => `${site}: ${incident}`,
  },
  marks: arabicPunctuation,
  page: arabicPage,
  searching: arabicSearch,
  privacy: arabicPrivacy,
  servicePages: arabicServicePages,
};
