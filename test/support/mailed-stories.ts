import type { Announcement } from "#model/announcement.ts";
import { anAnnouncement } from "./announcement.ts";
import { announcedIn } from "./translated.ts";

const disclosed = new Date("2026-03-17T08:00:00Z");
const opened = new Date("2026-03-04T07:00:00Z");

const disclosure = anAnnouncement({
  id: "incidents/order-lists-opened/2026-03-17T0800Z-identified",
  subject: { kind: "incident", id: "order-lists-opened", date: opened },
  path: "incidents/order-lists-opened/#2026-03-17T0800Z-identified",
  at: disclosed,
  state: "identified",
  category: "security",
  impact: "critical",
  title: "Order lists of 120 shops were opened",
  words: {
    en: {
      title: "Order lists of 120 shops were opened",
      body:
        "Between 4 and 14 March somebody who was not allowed to opened the order lists of 120 shops. " +
        "Names, postal addresses and orders could be read; passwords and card numbers could not.\n\n" +
        "- We closed the way in on 14 March and have gone through every access since January.\n" +
        "- We have written to every shop concerned. Who got no letter from us is not concerned.\n",
    },
  },
  components: [],
  customerActions: ["Be wary of letters that name an order of yours.", "Warn your own buyers: we have a text for you."],
  nextUpdateBy: new Date("2026-03-20T08:00:00Z"),
});

const inArabic = (title: string, body: string): Pick<Announcement, "title" | "words"> => ({
  title,
  words: { ar: { title, body } },
});

/** Letters that have a golden file beside those of the stories, by its folder. */
export const mailedStories: Readonly<Record<string, Announcement>> = {
  disclosure,
  "investigating/ar": announcedIn("ar"),
  "resolved/ar": announcedIn("ar", {
    state: "resolved",
    at: new Date("2026-03-14T11:30:00Z"),
    ended: new Date("2026-03-14T11:18:00Z"),
    final: true,
    nextUpdateBy: undefined,
    customerActions: [],
    components: [{ id: "checkout", name: "الدفع", status: "operational", was: "partial_outage" }],
    ...inArabic(
      "تعذّر الدفع بالبطاقة لدى بعض العملاء",
      "تنجح جميع عمليات الدفع بالبطاقة منذ الساعة 11:18 UTC. انتهت صلاحية شهادة واستُبدلت في 11:12 UTC. لم تُخصم المدفوعات الفاشلة.",
    ),
  }),
  "maintenance/ar": announcedIn("ar", {
    subject: { kind: "maintenance", id: "2026-04-02-reports", date: new Date("2026-04-02T20:00:00Z") },
    path: "maintenances/2026-04-02-reports/#2026-03-25T1000Z-scheduled",
    at: new Date("2026-03-25T10:00:00Z"),
    state: "scheduled",
    impact: undefined,
    window: { start: new Date("2026-04-02T20:00:00Z"), end: new Date("2026-04-02T22:00:00Z") },
    nextUpdateBy: new Date("2026-04-02T20:00:00Z"),
    components: [{ id: "reports", name: "التقارير", status: "under_maintenance", was: "operational" }],
    customerActions: ["احفظوا تقاريركم قبل الساعة 20:00 UTC."],
    ...inArabic("التقارير للقراءة فقط", "نستبدل قاعدة البيانات. يمكن قراءة التقارير ولا يمكن حفظها."),
  }),
  "disclosure/ar": announcedIn("ar", {
    ...disclosure,
    language: "ar",
    customerActions: ["احذروا الرسائل التي تذكر طلبًا من طلباتكم."],
    ...inArabic(
      "فُتحت قوائم طلبات 120 متجرًا",
      "بين 4 و14 مارس فتح شخص غير مخوّل قوائم طلبات 120 متجرًا. كان يمكن قراءة الأسماء والعناوين والطلبات، ولم يكن يمكن قراءة كلمات المرور ولا أرقام البطاقات.\n\n- أغلقنا المدخل في 14 مارس.\n- كتبنا إلى كل متجر معني.",
    ),
  }),
  "postmortem/ar": announcedIn("ar", {
    id: "incidents/checkout-errors/postmortem",
    path: "incidents/checkout-errors/#postmortem",
    at: new Date("2026-03-20T12:00:00Z"),
    state: "postmortem",
    components: [],
    customerActions: [],
    nextUpdateBy: undefined,
    final: true,
    ...inArabic(
      "تعذّر الدفع بالبطاقة لدى بعض العملاء",
      "## ما حدث\n\nانتهت صلاحية شهادة صباح السبت ولم يُبلَّغ أحد.\n\n## ما سنفعله\n\n1. مراقبة كل شهادة، حتى 30 مارس 2026.\n2. اختبار الإنذار، حتى 15 أبريل 2026.\n\n| الوقت (UTC) | الحدث |\n|---|---|\n| 09:30 | انتهت صلاحية الشهادة |\n| 11:12 | استُبدلت |\n",
    ),
  }),
};
