import { counted } from "#render/languages/counted.ts";
import { dativeOf } from "#render/languages/de-punctuation.ts";
import type { PartOf } from "#render/languages/translation.ts";
import type { StandingPageVocabulary } from "#render/standing-page-vocabulary.ts";

const ofActions = counted("de", { one: "# Maßnahme", other: "# Maßnahmen" });

/** The words of the standing pages in German. */
export const germanStandingPages: PartOf<StandingPageVocabulary> = {
  whatToExpect: "Was Sie erwarten können",
  promise: (firstUpdate, cadence) =>
    `Erste Meldung innerhalb von ${dativeOf(firstUpdate)}, danach Abstände von höchstens ${dativeOf(cadence)}.`,
  promisedReport: (within) => `Nachbetrachtung innerhalb von ${dativeOf(within)}.`,
  whatCounts: "Was als Störung gilt",
  whatWePromise: "Was wir zusagen",
  promisesMeaning:
    "Wie bald und wie oft wir uns melden, hängt von der Auswirkung ab. Jede Meldung nennt die Zeit, bis zu der die nächste kommt, ob es Neues gibt oder nicht.",
  impactMeaning: "Bedeutung",
  firstUpdateWithin: "Frist bis zur ersten Meldung",
  betweenUpdates: "Höchstabstand danach",
  reportWithin: "Frist bis zur Nach\u00adbetrachtung",
  notPromised: "nicht zugesagt",
  coverage: "Wann jemand da ist",
  noHours: "Wir haben keine festen Zeiten zugesagt.",
  zoneIs: (zone) => `Unsere Zeitzone ist ${zone}. Alle Zeiten auf dieser Seite sind in UTC angegeben.`,
  rehearsedEvery: (length) => `Wir üben den Ernstfall; zwischen zwei Übungen liegen höchstens ${length}.`,
  workAnnounced: (before) => `Geplante Arbeiten kündigen wir mindestens ${before} vor Beginn an.`,
  whenSecurityIsConcerned: "Wenn es um Sicherheit geht",
  disclosedWithin: (length) =>
    `Einen Sicherheitsvorfall legen wir innerhalb von ${dativeOf(length)} nach seiner Entdeckung offen.`,
  contactsFirst: (before) =>
    `Sicherheitskontakte erfahren ${before} vor allen anderen davon, damit sie sich vorbereiten können.`,
  correcting: "Wenn wir uns geirrt haben",
  correctingMeaning:
    "Was veröffentlicht ist, wird nie geändert. Eine neue Meldung zitiert, was falsch war, und sagt, was richtig ist. Beides bleibt stehen.",
  keeping: "Wie lange alles stehen bleibt",
  keptFor: (length) => `Störungen bleiben mindestens ${length} auf dieser Seite.`,
  reusedUnder: (license) => `Andere dürfen aus unseren Nachbetrachtungen lernen: ${license}.`,
  years: counted("de", { one: "# Jahr", other: "# Jahre" }),
  reviewedOn: (day) => `Zuletzt überprüft am ${day}`,

  whereWeTalk: "Wo Sie uns hören",
  onlyThese: "Das sind unsere Kanäle. Auf anderen melden wir uns nicht.",
  onlyHere: "Wir melden uns auf dieser Seite und in ihren Feeds und sonst nirgends.",
  recognise: "Woran Sie uns erkennen",
  linksBegin: (address) => `Unsere Meldungen führen auf Seiten, deren Adresse mit ${address} beginnt.`,
  othersAreNot: "Ein Konto oder Absender, der hier nicht genannt ist, gehört nicht zu uns.",
  carriesAll: "Überträgt jede Meldung",
  carriesFrom: (impact) => `Überträgt Störungen ab der Stufe „${impact}“`,
  publicKey: "Öffentlicher Schlüssel",
  lastHeard: "Neueste Meldung für diesen Kanal",
  lastDrilled: "Zuletzt geübt",
  tookWords: (length) => `Nahm jede Meldung binnen ${length} nach der Freigabe an`,
  readyWords: (length) => `Jede Meldung war binnen ${length} nach der Freigabe versandbereit`,
  lastChecked: "Zuletzt geprüft",
  lineFound: {
    well: "Offen und in unserer Hand",
    unseen: "Nicht alles war zu sehen",
    failed: "Nicht alles war in Ordnung",
  },
  checkedLongAgo: "Vor mehr als 30 Tagen: Heute kann es anders sein",
  drilledOn: (day) => `Zuletzt haben wir am ${day} den Ernstfall geübt.`,
  allWays: "Alle Wege, von uns zu hören",
  waysMeaning:
    "Auf jedem Weg kommen dieselben Worte. Wählen Sie einen, der nicht von dem abhängt, was Sie von uns nutzen.",
  everyUpdate: "Jede Meldung",
  oneComponent: "Eine Komponente",
  calendar: "Kalender",
  calendarMeaning: "Geplante Wartungen in Ihrem eigenen Kalender. Verschieben wir sie, verschieben sie sich auch dort.",
  accounts: "E-Mails und Konten",
  getLetters: "Unsere E-Mails erhalten",
  canBeChosen: "Sie hören von allem oder wählen nach Komponente, Art, Auswirkung und Häufigkeit aus.",
  asksBack: "Wir schreiben Ihnen einmal und fragen, ob Sie es waren. Bevor Sie Ja sagen, kommt nichts weiter.",
  forgottenAfter: (length) => `Sagen Sie nicht Ja, wird die Adresse nach ${dativeOf(length)} vergessen.`,
  changeOrLeave:
    "In jeder E-Mail steht ein Link, mit dem Sie Ihre Auswahl ändern, und einer zum Abbestellen. Beides geht ohne Passwort.",
  lettersAbout: (component) => `E-Mails zu ${component}`,
  chooseMore: "Mehr oder anderes auswählen",
  withoutAddress: "Ohne eine Adresse anzugeben",

  pastMaintenance: "Frühere Wartungen",
  currentNotices: "Aktuelle Hinweise",
  earlierNotices: "Frühere Hinweise",
  openActions: "Offene Maßnahmen",
  noOpenActions: "Es sind keine Maßnahmen offen.",
  overdue: "Überfällig",
  nextReport: (day) => `Nächster Bericht am ${day}`,
  openOf: (open, total) => `${open} von ${ofActions(total)} offen`,
  allClosed: "alle Maßnahmen abgeschlossen",
  reportsToCome: "Noch ausstehend",
  reportPromised: (time) => `Zugesagt für ${time}`,
  reportLate: (time) => `War für ${time} zugesagt und ist nicht erschienen.`,
};
