import type { Announcement } from "#model/announcement.ts";
import { emailOf } from "#render/email.ts";
import { socialText, weightedLength } from "#render/social.ts";
import { anAnnouncement } from "./announcement.ts";
import { base, preferences, settings, unsubscribe } from "./media.ts";

interface Told {
  readonly title: string;
  readonly body: string;
  readonly summary: string;
  readonly actions: readonly string[];
  readonly checkout: string;
}

/** One incident as writers of each language would tell it. */
export const toldIn: Readonly<Record<string, Told>> = {
  de: {
    title: "Kartenzahlungen schlagen für einen Teil der Kundschaft fehl",
    body: "Seit 09:30 UTC schlägt etwa jede zehnte Kartenzahlung im letzten Schritt fehl. Rechnung und Überweisung funktionieren.\n\n- Betroffen sind **nur Karten**.\n- Offene Bestellungen bleiben erhalten.",
    summary: "Etwa jede zehnte Kartenzahlung schlägt fehl. Rechnung und Überweisung funktionieren.",
    actions: ["Bieten Sie Überweisung oder Rechnung an.", "Versuchen Sie dieselbe Karte nicht noch einmal."],
    checkout: "Kasse",
  },
  fr: {
    title: "Des paiements par carte échouent pour certains clients",
    body: "Depuis 09:30 UTC, un paiement par carte sur dix environ échoue à la dernière étape. La facture et le virement fonctionnent.",
    summary: "Un paiement par carte sur dix échoue. La facture et le virement fonctionnent.",
    actions: ["Proposez le virement ou la facture."],
    checkout: "Paiement",
  },
  es: {
    title: "Fallan pagos con tarjeta de algunos clientes",
    body: "Desde las 09:30 UTC falla en el último paso uno de cada diez pagos con tarjeta. La factura y la transferencia funcionan.",
    summary: "Falla uno de cada diez pagos con tarjeta. La factura y la transferencia funcionan.",
    actions: ["Ofrezca transferencia o factura."],
    checkout: "Caja",
  },
  ja: {
    title: "一部のお客様でカード決済が失敗しています",
    body: "09:30 UTC頃から、カード決済の約1割が最後の手順で失敗しています。請求書払いと銀行振込はご利用いただけます。\n\n- 影響があるのは**カード決済のみ**です。\n- 処理中の注文は失われません。",
    summary: "カード決済の約1割が失敗しています。請求書払いと銀行振込はご利用いただけます。",
    actions: ["銀行振込または請求書払いをご案内ください。", "同じカードで再試行しないでください。"],
    checkout: "決済",
  },
  ar: {
    title: "تعذّر الدفع بالبطاقة لدى بعض العملاء",
    body: "منذ الساعة 09:30 UTC يفشل نحو 10% من عمليات الدفع بالبطاقة في الخطوة الأخيرة. الدفع بالفاتورة والتحويل المصرفي يعملان.\n\n- المتأثر هو **البطاقات فقط**.\n- تبقى الطلبات المفتوحة محفوظة.\n\n> سنكتب هنا كل ما نعرفه.",
    summary: "يفشل نحو 10% من عمليات الدفع بالبطاقة. الفاتورة والتحويل المصرفي يعملان.",
    actions: ["اعرضوا التحويل المصرفي أو الفاتورة.", "لا تعيدوا المحاولة بالبطاقة نفسها."],
    checkout: "الدفع",
  },
};

/** The first word about that incident in `language`, in which it was written; `facts` go over it. */
export function announcedIn(language: string, facts: Partial<Announcement> = {}): Announcement {
  const { title = "", body = "", summary = "", actions = [], checkout = "" } = toldIn[language] ?? {};
  return anAnnouncement({
    title,
    language,
    words: { [language]: { title, body } },
    summary,
    customerActions: actions,
    components: [
      { id: "checkout", name: checkout, status: "partial_outage", was: "operational" },
      { id: "payments-api", name: "Payments API", status: "degraded_performance", was: "operational" },
    ],
    ...facts,
  });
}

/** The mail about `announcement` to a reader of its language. */
export function mailIn(announcement: Announcement) {
  return emailOf(announcement, settings, {
    base,
    language: announcement.language,
    pageLags: true,
    unsubscribe,
    preferences,
  });
}

/** The post about `announcement` in its language. */
export function postIn(announcement: Announcement): string {
  const link = new URL(announcement.path, base).href;
  return socialText(announcement, {
    limit: 280,
    length: weightedLength,
    link,
    language: announcement.language,
    pageLags: true,
  });
}
