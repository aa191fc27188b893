import type { PartOf } from "#render/languages/translation.ts";
import type { PrivacyVocabulary } from "#render/privacy-vocabulary.ts";

export const frenchPrivacy: PartOf<PrivacyVocabulary> = {
  title: "Confidentialité",
  intro:
    "Ce que nous conservons des personnes qui reçoivent nos courriels, pourquoi, combien de temps, et ce qu’elles peuvent y faire.",

  reading: "Si vous ne faites que lire",
  noTraces: "Ces pages ne déposent aucun cookie, ne comptent personne et ne chargent rien d’ailleurs.",
  copies:
    "Votre navigateur garde une copie des pages que vous avez ouvertes, pour les montrer sans réseau. Ces copies restent sur votre appareil et disparaissent quand vous effacez les données de ce site.",
  hostSees: "L’hébergeur de ces pages voit l’adresse réseau de votre appareil, comme pour tout site.",

  kept: "Ce que nous conservons si vous recevez nos courriels",
  keptThings: {
    address: "Votre adresse.",
    choice: "Ce que vous avez choisi de recevoir, et dans quelle langue.",
    consent: "Le texte que vous avez accepté, et les moments de votre demande et de votre confirmation.",
    number: "Un numéro aléatoire qui vous représente dans les liens et dans nos registres.",
    deliveries: "Quels courriels ont été envoyés à ce numéro, et s’ils sont revenus.",
  },
  keptSecret: "Pour un webhook, le secret avec lequel nous signons ce que nous y envoyons.",
  keptNetwork: (length) =>
    `Pendant ${length} au plus, une trace brouillée du réseau d’où venait votre demande, pour que personne ne puisse inonder autrui de courriels.`,

  why: "Pourquoi nous le conservons",
  purpose:
    "Pour vous envoyer ce que vous avez demandé, et rien d’autre. Votre accord nous y autorise, et vous pouvez le retirer à tout moment.",
  agreedTo: "Le texte que vous acceptez\u00a0:",
  noTracking: "Nos courriels ne nous disent pas si vous les ouvrez ni si vous suivez un lien.",
  passedOn: "Personne d’autre n’y a accès, hormis ceux qui acheminent nos courriels pour notre compte.",

  howLong: "Combien de temps",
  forgotten: (length) => `Une adresse que personne ne confirme est effacée au bout de ${length}.`,
  untilYouLeave:
    "Tout le reste est effacé dès que vous vous désabonnez, ou quand nos courriels ne vous parviennent plus.",
  hashStays:
    "Il ne reste alors qu’une empreinte chiffrée\u00a0: elle nous fait reconnaître l’adresse sans pouvoir la lire. Elle nous empêche de vous écrire si quelqu’un apporte votre adresse dans une liste.",
  deliveriesStay: "La trace des envois demeure sous le numéro, qui ne représente alors plus personne.",

  rights: "Ce que vous pouvez faire",
  ownHand:
    "Chaque courriel mène à une page où vous changez vos choix, vous faites envoyer une copie de tout ce que nous conservons, ou faites tout effacer. Aucun mot de passe, et l’accord de personne n’est nécessaire.",
  anythingElse: "Pour toute autre demande, écrivez-nous.",

  answers: "Qui en répond",
  controller: "Responsable du traitement",
  officer: "Délégué à la protection des données",
  authority: "Où vous pouvez vous plaindre",
};
