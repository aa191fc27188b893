import { dativeOf } from "#render/languages/de-punctuation.ts";
import type { PartOf } from "#render/languages/translation.ts";
import type { ServicePageVocabulary } from "#render/service-page-vocabulary.ts";

/** The words of the subscription service in German. */
export const germanServicePages: PartOf<ServicePageVocabulary> = {
  subscribe: "Meldungen per E-Mail erhalten",
  subscribeAny: "Meldungen erhalten, wo Sie möchten",
  subscribeMeaning:
    "Wir schreiben Ihnen, wenn etwas geschieht, und nie aus anderem Anlass. Abbestellen geht jederzeit.",
  address: "Ihre E-Mail-Adresse",
  via: "Wie sollen wir Sie erreichen?",
  anyAddress: "Ihre E-Mail-Adresse oder die Adresse Ihres Webhooks",
  hookAddress: "Die Adresse Ihres Webhooks",
  leaveEmpty: "Dieses Feld leer lassen",
  choice: "Wovon Sie hören möchten",
  choiceMeaning: "Wenn Sie nichts auswählen, hören Sie von allem.",
  wholeGroup: (name) => `Alles unter ${name}`,
  kinds: "Arten von Meldungen",
  everyKind: "Jede Art",
  leastImpact: "Störungen ab dieser Auswirkung",
  anyImpact: "Jede Auswirkung",
  orWorse: (impact) => `${impact} oder schlimmer`,
  howOften: "Wie oft",
  eachUpdate: "Jede Meldung",
  firstAndLast: "Jeweils nur die erste und die letzte Meldung",
  language: "Sprache",
  everything: "Alles",
  consent: "Ihre Einwilligung",
  subscribeNow: "Abonnieren",
  rather: "Andere Wege, von uns zu hören, auch ohne Adresse",
  notOffered: "Wir versenden keine Meldungen per E-Mail. Es gibt andere Wege, von uns zu hören.",

  asked: "Sehen Sie jetzt in Ihr Postfach",
  askedMeaning: (length) =>
    `Wenn wir an diese Adresse schreiben dürfen, ist ein Brief dorthin unterwegs. Folgen Sie innerhalb von ${dativeOf(length)} dem Link darin und bestätigen Sie; bis dahin hören Sie nichts.`,
  nothingCame:
    "Nichts angekommen? Sehen Sie bei den unerwünschten E-Mails nach. An eine Adresse geht nur ein solcher Brief am Tag; fragen Sie sonst morgen noch einmal an.",
  hookAsked: "Sehen Sie jetzt dort nach, wohin der Webhook führt",
  hookAskedMeaning: (length) =>
    `Wenn wir an diese Adresse senden dürfen, ist eine Nachricht dorthin unterwegs. Folgen Sie innerhalb von ${dativeOf(length)} dem Link darin und bestätigen Sie; bis dahin kommt nichts weiter.`,
  hookNothingCame:
    "Nichts angekommen? An eine Adresse geht nur eine solche Nachricht am Tag; fragen Sie sonst morgen noch einmal an.",

  confirm: "Bestätigen Sie, dass Sie das waren",
  confirmMeaning: "Wenn Sie auf die Schaltfläche drücken, schreiben wir Ihnen von da an hiervon:",
  confirmNow: "Bestätigen",
  notMe: "Waren Sie das nicht? Dann tun Sie nichts: Sie erhalten keine Meldungen, und die Anfrage wird gelöscht.",
  confirmed: "Sie haben die Meldungen abonniert",
  confirmedMeaning: "Von jetzt an schreiben wir Ihnen hiervon:",
  expired: "Dieser Link ist zu alt",
  expiredMeaning:
    "Er wurde nicht rechtzeitig benutzt, oder Sie haben inzwischen abbestellt. Hier können Sie noch einmal anfragen und erhalten einen neuen Brief.",

  preferences: "Wovon Sie hören",
  change: "Auswahl ändern oder abbestellen",
  save: "Speichern",
  saved: "Ihre Auswahl ist gespeichert.",
  gone: "Unter diesem Link ist niemand angemeldet",
  goneMeaning: "Sie haben abbestellt oder wurden gelöscht. Wir schicken Ihnen keine Meldungen.",

  leave: "Abbestellen",
  leaveMeaning:
    "Wenn Sie auf die Schaltfläche drücken, schicken wir Ihnen keine Meldungen mehr. Ihre Adresse wird gelöscht.",
  left: "Sie haben abbestellt",
  leftMeaning: "Wir schicken Ihnen keine Meldungen mehr. Ihre Adresse ist gelöscht.",
  again: "Wieder abonnieren",
  erase: "Alles über mich löschen",
  eraseMeaning:
    "Wir löschen Ihre Adresse und Ihre Auswahl. Es bleibt nur ein Fingerabdruck, den niemand in eine Adresse zurückverwandeln kann, damit keine alte Liste Sie zurückbringt.",
  eraseNow: "Löschen",
  erased: "Alles über Sie ist gelöscht",
  erasedMeaning: "Wir schicken Ihnen keine Meldungen mehr und haben keine Adresse von Ihnen.",
  kept: "Was wir über Sie gespeichert haben",
  keptMeaning:
    "Wir schicken alles davon an Ihre eigene Adresse, höchstens einmal am Tag, damit niemand sonst es lesen kann.",
  sendKept: "An mich schicken",
  keptSent: "Ein Brief ist unterwegs",
  keptSentMeaning: "Alles, was wir über Sie gespeichert haben, geht an Ihre eigene Adresse, höchstens einmal am Tag.",

  wrongLink: "Dieser Link funktioniert nicht",
  wrongLinkMeaning:
    "Vielleicht wurde er unterwegs abgeschnitten. Öffnen Sie den Brief noch einmal und folgen Sie dem ganzen Link darin.",
  trouble: "Bitte versuchen Sie es noch einmal",
  troubleMeaning: "Das ging gerade nicht. Versuchen Sie es in ein paar Minuten noch einmal.",
  refused: "Das konnten wir nicht annehmen",
  tooLong: "Es war viel länger, als das Formular sein kann.",
  noForm: "Es kam nicht als Formular an. Bitte benutzen Sie das Formular auf unserer Seite.",
  foreignForm:
    "Es kam von einer Seite, die nicht unsere ist. Bitte benutzen Sie das Formular auf unserer eigenen Seite.",
  wrongVerb: "Darauf antwortet diese Adresse nicht.",

  mend: "Bitte sehen Sie sich das noch einmal an",
  problems: {
    missing: "Schreiben Sie Ihre E-Mail-Adresse hinein.",
    malformed: "Das ist keine E-Mail-Adresse. Schreiben Sie sie so: name@example.org.",
    foreignLetters:
      "Vor dem @ können wir nur einfache lateinische Buchstaben, Ziffern und übliche Zeichen annehmen, weil viele Mailserver nichts anderes annehmen. Bitte nehmen Sie eine andere Adresse.",
    consent: "Bitte willigen Sie ein; sonst dürfen wir Ihnen nicht schreiben.",
    choice: "Etwas aus der Auswahl gibt es hier nicht mehr. Bitte wählen Sie neu.",
    hook: "An diese Adresse können wir nichts senden. Schreiben Sie sie ganz hinein, so wie Sie sie bekommen haben, und wählen Sie, wozu sie gehört.",
    way: "Auf diesem Weg können wir niemanden erreichen. Bitte wählen Sie einen anderen.",
    language: "In dieser Sprache schreiben wir nicht. Bitte wählen Sie eine andere.",
  },
};
