import { counted } from "#render/languages/counted.ts";
import type { PartOf } from "#render/languages/translation.ts";
import type { StandingPageVocabulary } from "#render/standing-page-vocabulary.ts";

const openActions = counted("fr", { one: "# action en cours", other: "# actions en cours" });

/** The words of the standing pages in French. */
export const frenchStandingPages: PartOf<StandingPageVocabulary> = {
  whatToExpect: "Nos engagements en bref",
  promise: (firstUpdate, cadence) =>
    `Première mise à jour sous ${firstUpdate}, puis jamais plus de ${cadence} entre deux mises à jour.`,
  promisedReport: (within) => `Retour d’expérience sous ${within}.`,
  whatCounts: "Ce que nous considérons comme un incident",
  whatWePromise: "Ce à quoi nous nous engageons",
  promisesMeaning:
    "Le délai et la fréquence de nos messages dépendent de l’impact. Chaque mise à jour indique quand viendra la suivante, qu’il y ait du nouveau ou non.",
  impactMeaning: "Signification",
  firstUpdateWithin: "Délai de la première mise à jour",
  betweenUpdates: "Intervalle maximal ensuite",
  reportWithin: "Délai du retour d’expérience",
  notPromised: "sans engagement",
  coverage: "Quand quelqu’un est présent",
  noHours: "Nous ne nous engageons pas sur des horaires.",
  zoneIs: (zone) => `Notre fuseau horaire est ${zone}. Les heures de cette page sont en UTC.`,
  rehearsedEvery: (length) => `Nous organisons des exercices, espacés de ${length} au plus.`,
  workAnnounced: (before) => `Nous annonçons les travaux planifiés au moins ${before} avant leur début.`,
  whenSecurityIsConcerned: "En matière de sécurité",
  disclosedWithin: (length) => `Nous révélons un incident de sécurité ${length} au plus après sa découverte.`,
  contactsFirst: (before) =>
    `Les contacts de sécurité sont prévenus ${before} avant tout le monde, afin de pouvoir se préparer.`,
  correcting: "Quand nous nous sommes trompés",
  correctingMeaning:
    "Ce qui a été publié n’est jamais modifié. Une nouvelle mise à jour cite ce qui était faux et dit ce qui est juste\u00a0; les deux restent visibles.",
  keeping: "Durée de conservation",
  keptFor: (length) => `Les incidents restent sur cette page au moins ${length}.`,
  reusedUnder: (license) => `Chacun peut tirer parti de nos retours d’expérience\u00a0: ${license}.`,
  years: counted("fr", { one: "# an", other: "# ans" }),
  reviewedOn: (day) => `Dernière relecture le ${day}`,

  whereWeTalk: "Où nous nous exprimons",
  onlyThese: "Voici nos canaux. Nous ne nous exprimons sur aucun autre.",
  onlyHere: "Nous nous exprimons sur cette page et dans ses flux, et nulle part ailleurs.",
  recognise: "Comment nous reconnaître",
  linksBegin: (address) => `Nos messages mènent à des pages dont l’adresse commence par ${address}.`,
  othersAreNot: "Un compte ou un expéditeur qui ne figure pas ici n’est pas le nôtre.",
  carriesAll: "Relaie toutes les mises à jour",
  carriesFrom: (impact) => `Relaie les incidents à partir d’un ${impact}`,
  publicKey: "Clé publique",
  lastHeard: "Dernier message sur ce canal",
  lastDrilled: "Dernier exercice",
  tookWords: (length) => `A reçu chaque message dans les ${length} suivant sa validation`,
  readyWords: (length) => `Chaque message était prêt à partir dans les ${length} suivant sa validation`,
  lastChecked: "Dernière vérification",
  lineFound: { well: "Ouvert, et bien à nous", unseen: "Tout n’a pas pu être vu", failed: "Tout n’était pas en ordre" },
  checkedLongAgo: "Il y a plus de 30 jours : ce peut être différent aujourd’hui",
  drilledOn: (day) => `Notre dernier exercice date du ${day}.`,
  allWays: "Tous les moyens de nous suivre",
  waysMeaning: "Tous portent le même texte. Choisissez-en un qui ne dépende pas de ce que vous utilisez chez nous.",
  everyUpdate: "Toutes les mises à jour",
  oneComponent: "Un seul composant",
  calendar: "Calendrier",
  calendarMeaning:
    "Les maintenances planifiées dans votre propre agenda. Quand nous les déplaçons, elles s’y déplacent aussi.",
  accounts: "Courriels et comptes",
  getLetters: "Recevoir nos courriels",
  canBeChosen: "Vous recevez tout, ou vous choisissez par composant, type, impact et fréquence.",
  asksBack:
    "Nous vous écrivons une fois pour vous demander si c’était bien vous. Rien d’autre n’est envoyé avant votre accord.",
  forgottenAfter: (length) => `Sans réponse, l’adresse est oubliée au bout de ${length}.`,
  changeOrLeave:
    "Chaque courriel contient un lien pour changer vos choix et un autre pour vous désabonner. Aucun mot de passe n’est nécessaire.",
  lettersAbout: (component) => `Courriels à propos de\u00a0: ${component}`,
  chooseMore: "Recevoir plus ou moins",
  withoutAddress: "Sans donner d’adresse",

  pastMaintenance: "Maintenances passées",
  currentNotices: "Avis en cours",
  earlierNotices: "Avis antérieurs",
  openActions: "Actions en cours",
  noOpenActions: "Aucune action n’est en cours.",
  overdue: "En retard",
  nextReport: (day) => `Prochain point le ${day}`,
  openOf: (open, total) => `${openActions(open)} sur ${total}`,
  allClosed: "toutes les actions sont closes",
  reportsToCome: "À venir",
  reportPromised: (time) => `Promis pour le ${time}`,
  reportLate: (time) => `Était promis pour le ${time} et n’a pas encore paru.`,
};
