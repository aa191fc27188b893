import type { PartOf } from "#render/languages/translation.ts";
import type { ServicePageVocabulary } from "#render/service-page-vocabulary.ts";

/** The words of the subscription service in French. */
export const frenchServicePages: PartOf<ServicePageVocabulary> = {
  subscribe: "Recevoir les mises à jour par courriel",
  subscribeAny: "Recevoir les mises à jour où vous voulez",
  subscribeMeaning:
    "Nous vous écrivons quand il se passe quelque chose, et jamais pour autre chose. Vous pouvez partir à tout moment.",
  address: "Votre adresse électronique",
  via: "Comment vous joindre\u00a0?",
  anyAddress: "Votre adresse électronique, ou celle de votre webhook",
  hookAddress: "L’adresse de votre webhook",
  leaveEmpty: "Laissez ce champ vide",
  choice: "Ce dont vous voulez être informé",
  choiceMeaning: "Ne choisissez rien, et vous serez informé de tout.",
  wholeGroup: (name) => `Tout ce qui est sous ${name}`,
  kinds: "Genres de nouvelles",
  everyKind: "Tous les genres",
  leastImpact: "Incidents à partir de cet impact",
  anyImpact: "Tout impact",
  orWorse: (impact) => `${impact} ou pire`,
  howOften: "À quel rythme",
  eachUpdate: "Chaque mise à jour",
  firstAndLast: "Seulement la première et la dernière mise à jour de chaque sujet",
  language: "Langue",
  everything: "Tout",
  consent: "Votre accord",
  subscribeNow: "S’abonner",
  rather: "D’autres moyens de nous suivre, même sans adresse",
  notOffered: "Nous n’envoyons pas de mises à jour par courriel. Il y a d’autres moyens de nous suivre.",

  asked: "Regardez maintenant dans votre boîte aux lettres",
  askedMeaning: (length) =>
    `Si nous pouvons écrire à cette adresse, une lettre est en route. Suivez son lien dans les ${length} et confirmez\u00a0; d’ici là, vous ne recevrez rien.`,
  nothingCame:
    "Rien n’est arrivé\u00a0? Regardez parmi les messages indésirables. Nous n’envoyons qu’une telle lettre par jour à une adresse\u00a0; sinon, redemandez demain.",
  hookAsked: "Regardez maintenant là où mène le webhook",
  hookAskedMeaning: (length) =>
    `Si nous pouvons envoyer à cette adresse, un message est en route. Suivez son lien dans les ${length} et confirmez\u00a0; d’ici là, rien d’autre ne viendra.`,
  hookNothingCame:
    "Rien n’est arrivé\u00a0? Nous n’envoyons qu’un tel message par jour à une adresse\u00a0; sinon, redemandez demain.",

  confirm: "Confirmez que c’était vous",
  confirmMeaning: "Appuyez sur le bouton, et dès lors nous vous écrirons sur ceci\u00a0:",
  confirmNow: "Confirmer",
  notMe:
    "Ce n’était pas vous\u00a0? Alors ne faites rien\u00a0: vous ne recevrez aucune mise à jour, et la demande sera effacée.",
  confirmed: "Vous êtes abonné",
  confirmedMeaning: "Désormais, nous vous écrirons sur ceci\u00a0:",
  expired: "Ce lien est trop ancien",
  expiredMeaning:
    "Il n’a pas été utilisé à temps, ou vous êtes parti depuis. Vous pouvez redemander ici, et recevoir une nouvelle lettre.",

  preferences: "Ce dont vous êtes informé",
  change: "Changer votre choix ou partir",
  save: "Enregistrer",
  saved: "Votre choix est enregistré.",
  gone: "Personne n’est abonné sous ce lien",
  goneMeaning: "Vous êtes parti, ou vos données ont été effacées. Nous ne vous envoyons aucune mise à jour.",

  leave: "Se désabonner",
  leaveMeaning: "Appuyez sur le bouton, et vous ne recevrez plus de mises à jour. Votre adresse sera effacée.",
  left: "Vous êtes désabonné",
  leftMeaning: "Nous ne vous envoyons plus de mises à jour. Votre adresse est effacée.",
  again: "S’abonner à nouveau",
  erase: "Effacer tout ce qui me concerne",
  eraseMeaning:
    "Nous effaçons votre adresse et votre choix. Seule reste une empreinte que personne ne peut retransformer en adresse, afin qu’aucune vieille liste ne vous ramène.",
  eraseNow: "Effacer",
  erased: "Tout ce qui vous concerne est effacé",
  erasedMeaning: "Nous ne vous envoyons plus de mises à jour et n’avons plus votre adresse.",
  kept: "Ce que nous gardons sur vous",
  keptMeaning:
    "Nous envoyons le tout à votre propre adresse, une fois par jour au plus, afin que personne d’autre ne puisse le lire.",
  sendKept: "Me l’envoyer",
  keptSent: "Une lettre est en route",
  keptSentMeaning: "Tout ce que nous gardons sur vous part vers votre propre adresse, une fois par jour au plus.",

  wrongLink: "Ce lien ne fonctionne pas",
  wrongLinkMeaning: "Il a peut-être été coupé en route. Rouvrez la lettre et suivez son lien en entier.",
  trouble: "Veuillez réessayer",
  troubleMeaning: "Nous n’avons pas pu le faire à l’instant. Réessayez dans quelques minutes.",
  refused: "Nous n’avons pas pu accepter cet envoi",
  tooLong: "Il était bien plus long que le formulaire ne peut l’être.",
  noForm: "Ce n’était pas un formulaire. Veuillez utiliser celui de notre page.",
  foreignForm: "Il venait d’une page qui n’est pas la nôtre. Veuillez utiliser le formulaire de notre page.",
  wrongVerb: "Cette adresse ne répond pas à cela.",

  mend: "Veuillez revoir ceci",
  problems: {
    missing: "Écrivez votre adresse électronique.",
    malformed: "Ce n’est pas une adresse électronique. Écrivez-la comme ceci\u00a0: nom@example.org.",
    foreignLetters:
      "Avant le @, nous n’acceptons que des lettres latines sans accent, des chiffres et les signes courants, car beaucoup de serveurs n’acceptent rien d’autre. Veuillez prendre une autre adresse.",
    consent: "Veuillez donner votre accord\u00a0; sans lui, nous n’avons pas le droit de vous écrire.",
    choice: "Une partie de votre choix n’existe plus ici. Veuillez choisir à nouveau.",
    hook: "Nous ne pouvons rien envoyer à cette adresse. Écrivez-la en entier, telle qu’on vous l’a donnée, et choisissez à quoi elle appartient.",
    way: "Nous ne pouvons joindre personne de cette façon. Veuillez en choisir une autre.",
    language: "Nous n’écrivons pas dans cette langue. Veuillez en choisir une autre.",
  },
};
