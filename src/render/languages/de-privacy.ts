import { dativeOf } from "#render/languages/de-punctuation.ts";
import type { PartOf } from "#render/languages/translation.ts";
import type { PrivacyVocabulary } from "#render/privacy-vocabulary.ts";

export const germanPrivacy: PartOf<PrivacyVocabulary> = {
  title: "Datenschutz",
  intro:
    "Was wir von Menschen aufbewahren, die unsere E-Mails erhalten, warum, wie lange, und was sie selbst tun können.",

  reading: "Wenn Sie nur lesen",
  noTraces: "Diese Seiten setzen kein Cookie, zählen niemanden und laden nichts von anderswo.",
  copies:
    "Ihr Browser behält Kopien der Seiten, die Sie geöffnet haben, damit sie auch ohne Netz lesbar sind. Sie bleiben auf Ihrem Gerät und verschwinden, wenn Sie die Daten dieser Website löschen.",
  hostSees: "Wer die Seiten ausliefert, sieht die Netzwerkadresse Ihres Geräts, wie bei jeder Website.",

  kept: "Was wir aufbewahren, wenn Sie unsere E-Mails erhalten",
  keptThings: {
    address: "Ihre Adresse.",
    choice: "Wovon Sie hören möchten und in welcher Sprache.",
    consent: "Die Worte, denen Sie zugestimmt haben, und wann Sie angefragt und bestätigt haben.",
    number: "Eine zufällige Nummer, die in Links und in unseren Aufzeichnungen für Sie steht.",
    deliveries: "Welche E-Mails an diese Nummer gingen und ob sie zurückkamen.",
  },
  keptSecret: "Bei einem Webhook das Geheimnis, mit dem wir unterschreiben, was wir dorthin senden.",
  keptNetwork: (length) =>
    `Höchstens ${length} lang eine unkenntlich gemachte Spur des Netzes, aus dem Sie angefragt haben, damit niemand andere mit E-Mails überschütten kann.`,

  why: "Warum wir es aufbewahren",
  purpose:
    "Um Ihnen zu schicken, worum Sie gebeten haben, und für nichts sonst. Wir dürfen es, weil Sie zugestimmt haben, und das können Sie jederzeit zurücknehmen.",
  agreedTo: "Die Worte, denen Sie zustimmen:",
  noTracking: "Unsere E-Mails verraten uns nicht, ob Sie sie öffnen oder einem Link folgen.",
  passedOn: "Niemand sonst bekommt etwas davon, außer denen, die unsere E-Mails in unserem Auftrag zustellen.",

  howLong: "Wie lange",
  forgotten: (length) => `Eine Adresse, die niemand bestätigt, wird nach ${dativeOf(length)} gelöscht.`,
  untilYouLeave: "Alles andere wird gelöscht, sobald Sie abbestellen oder unsere E-Mails Sie nicht mehr erreichen.",
  hashStays:
    "Dann bleibt ein Prüfwert mit Schlüssel: Daran erkennen wir die Adresse wieder, lesen können wir sie nicht. Er verhindert, dass wir Ihnen schreiben, weil jemand Ihre Adresse auf einer Liste mitbringt.",
  deliveriesStay:
    "Welche E-Mails hinausgingen, bleibt unter der Nummer verzeichnet, die dann für niemanden mehr steht.",

  rights: "Was Sie tun können",
  ownHand:
    "Jede E-Mail führt zu einer Seite, auf der Sie Ihre Auswahl ändern, sich eine Kopie von allem schicken lassen, was wir aufbewahren, oder alles löschen lassen. Es braucht kein Passwort, und niemand muss zustimmen.",
  anythingElse: "In allen anderen Fällen schreiben Sie uns.",

  answers: "Wer dafür einsteht",
  controller: "Verantwortlich",
  officer: "Datenschutzbeauftragte Person",
  authority: "Wo Sie sich beschweren können",
};
