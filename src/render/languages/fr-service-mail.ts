import { ofFrench } from "#render/languages/fr-punctuation.ts";
import type { PartOf } from "#render/languages/translation.ts";
import type { ServiceMailVocabulary } from "#render/service-mail-vocabulary.ts";

/** The words of the service's own letters in French. */
export const frenchServiceMail: PartOf<ServiceMailVocabulary> = {
  confirm: {
    title: "Veuillez confirmer votre abonnement",
    asked: (site, address) =>
      `Quelqu’un nous a demandé d’envoyer les mises à jour ${ofFrench(site)} à ${address}. Si c’était vous, veuillez le confirmer.`,
    link: "Confirmer l’abonnement",
    goodUntil: (time) =>
      `Le lien est valable jusqu’au ${time}. Il ouvre une page avec un bouton\u00a0; rien ne se passe avant que vous appuyiez dessus.`,
    doNothing: (after) =>
      `Si ce n’était pas vous, vous n’avez rien à faire\u00a0: nous n’enverrons plus rien à cette adresse et nous l’effacerons après ${after}.`,
  },
  known: {
    title: "Vous êtes déjà abonné aux mises à jour",
    asked: (site, address) =>
      `Quelqu’un nous a demandé d’envoyer les mises à jour ${ofFrench(site)} à ${address}. Elles y arrivent déjà et rien n’a changé.`,
    link: "Modifier ou arrêter l’abonnement",
    doNothing: "Si tout vous convient ainsi, vous n’avez rien à faire.",
  },
  farewell: {
    title: "Vous ne recevrez plus rien de nous",
    ended: (site, address) =>
      `Nous n’envoyons plus les mises à jour ${ofFrench(site)} à ${address}. Ceci est notre dernier courriel.`,
    kept: "L’adresse et tout ce que vous aviez choisi sont effacés. Il reste une empreinte calculée avec une clé secrète\u00a0: elle nous permet de reconnaître l’adresse si une ancienne liste la ramène, et de ne pas lui écrire. Personne ne peut y lire l’adresse.",
    mistake:
      "Si ce n’était pas vous, quelqu’un qui avait l’un de nos courriels l’a fait. Vous pouvez vous réabonner à tout moment.",
    link: "S’abonner à nouveau",
  },
  export: {
    title: "Tout ce que nous conservons à votre sujet",
    asked: (site, address) =>
      `Quelqu’un qui avait l’un de nos courriels a demandé ce que ${site} conserve au sujet de ${address}. Nous ne répondons qu’à cette adresse. Voici tout, et le fichier joint dit la même chose pour les programmes.`,
    ledger: (id) =>
      `Notre registre d’envoi nomme aussi les mises à jour envoyées à ${id}. Il ne connaît aucune adresse.`,
  },
  labels: {
    id: "Nom dans nos dossiers",
    audience: "Public",
    source: "Origine",
    added: "Ajouté",
    asked: "Demandé",
    confirmed: "Confirmé",
    agreementVersion: "Version de l’accord",
    bounces: "Courriels revenus",
  },
  notYet: "pas encore",
};
