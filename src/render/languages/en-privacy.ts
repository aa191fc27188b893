import type { PrivacyVocabulary } from "#render/privacy-vocabulary.ts";

export const englishPrivacy: PrivacyVocabulary = {
  title: "Privacy",
  intro: "What we keep of people who get our letters, why, for how long, and what they can do about it.",

  reading: "If you only read",
  noTraces: "These pages set no cookie, count nobody and fetch nothing from elsewhere.",
  copies:
    "Your browser keeps copies of pages that you opened, to show them without a network. They stay on your device and go when you clear what it holds of this site.",
  hostSees: "Whoever hosts the pages sees the network address of your device, as with every website.",

  kept: "What we keep if you get our letters",
  keptThings: {
    address: "Your address.",
    choice: "What you chose to hear of, and in which language.",
    consent: "The words that you agreed to, when you asked, and when you confirmed.",
    number: "A random number that stands for you in links and in our records.",
    deliveries: "Which letters went to that number, and whether they came back.",
  },
  keptSecret: "For a webhook, the secret that signs what we post to it.",
  keptNetwork: (length) =>
    `For ${length} at most, a scrambled trace of the network that you asked from, so that nobody can flood others with letters.`,

  why: "Why we keep it",
  purpose:
    "To send you what you asked for, and for nothing else. We may because you agreed, and you can take that back at any time.",
  agreedTo: "The words that you agree to:",
  noTracking: "Our letters do not tell us whether you open them or follow a link.",
  passedOn: "Nobody else gets any of it, but for those who carry our letters on our behalf.",

  howLong: "For how long",
  forgotten: (length) => `An address that nobody confirms is erased after ${length}.`,
  untilYouLeave: "Everything else is erased as soon as you leave, or when our letters reach you no more.",
  hashStays:
    "What stays then is a keyed hash: we recognise the address by it if we meet it again, but cannot read it. It keeps us from writing to you because somebody brings your address on a list.",
  deliveriesStay: "Which letters went out stays on record under the number, which stands for nobody any more.",

  rights: "What you can do",
  ownHand:
    "Every letter leads to a page where you change what you hear of, have a copy of all that we keep sent to you, or have all of it erased. It takes no password, and nobody has to agree.",
  anythingElse: "For anything else, write to us.",

  answers: "Who answers for it",
  controller: "Controller",
  officer: "Data protection officer",
  authority: "Where you can complain",
};
