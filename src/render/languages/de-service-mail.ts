import { dativeOf } from "#render/languages/de-punctuation.ts";
import type { PartOf } from "#render/languages/translation.ts";
import type { ServiceMailVocabulary } from "#render/service-mail-vocabulary.ts";

/** The words of the service's own letters in German. */
export const germanServiceMail: PartOf<ServiceMailVocabulary> = {
  confirm: {
    title: "Bitte bestätigen Sie Ihr Abonnement",
    asked: (site, address) =>
      `Jemand hat uns gebeten, Statusmeldungen von ${site} an ${address} zu senden. Wenn Sie das waren, bestätigen Sie es bitte.`,
    link: "Abonnement bestätigen",
    goodUntil: (time) =>
      `Der Link gilt bis ${time}. Er öffnet eine Seite mit einer Schaltfläche; bevor Sie darauf drücken, geschieht nichts.`,
    doNothing: (after) =>
      `Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Wir senden nichts weiter an diese Adresse und löschen sie nach ${dativeOf(after)}.`,
  },
  known: {
    title: "Sie haben die Meldungen schon abonniert",
    asked: (site, address) =>
      `Jemand hat uns gebeten, Statusmeldungen von ${site} an ${address} zu senden. Dorthin gehen sie schon, und es hat sich nichts geändert.`,
    link: "Abonnement ändern oder beenden",
    doNothing: "Wenn alles so ist, wie Sie es möchten, brauchen Sie nichts zu tun.",
  },
  farewell: {
    title: "Sie hören nichts mehr von uns",
    ended: (site, address) =>
      `Wir senden keine Statusmeldungen von ${site} mehr an ${address}. Das ist unsere letzte E-Mail.`,
    kept: "Die Adresse und alles, was Sie gewählt hatten, ist gelöscht. Es bleibt eine Prüfsumme, die mit einem geheimen Schlüssel gebildet ist: Daran erkennen wir die Adresse, falls eine alte Liste sie zurückbringt, und schreiben ihr nicht. Niemand kann die Adresse daraus lesen.",
    mistake:
      "Wenn Sie es nicht waren, hatte jemand eine unserer E-Mails vor sich. Sie können die Meldungen jederzeit wieder abonnieren.",
    link: "Wieder abonnieren",
  },
  export: {
    title: "Alles, was wir über Sie gespeichert haben",
    asked: (site, address) =>
      `Jemand mit einer unserer E-Mails hat gefragt, was ${site} über ${address} gespeichert hat. Wir antworten nur an diese Adresse. Das ist alles, und die angehängte Datei sagt dasselbe für Programme.`,
    ledger: (id) => `Unser Versandbuch nennt außerdem die Meldungen, die an ${id} gingen. Es kennt keine Adressen.`,
  },
  labels: {
    id: "Name in unseren Aufzeichnungen",
    audience: "Empfängerkreis",
    source: "Herkunft",
    added: "Hinzugefügt",
    asked: "Angefragt",
    confirmed: "Bestätigt",
    agreementVersion: "Fassung der Zustimmung",
    bounces: "Zurückgekommene E-Mails",
  },
  notYet: "noch nicht",
};
