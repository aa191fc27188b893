import type { ServiceMailVocabulary } from "#render/service-mail-vocabulary.ts";

/** The words of the service's own letters in English. */
export const englishServiceMail: ServiceMailVocabulary = {
  confirm: {
    title: "Please confirm your subscription",
    asked: (site, address) =>
      `Somebody asked us to send status updates from ${site} to ${address}. If that was you, please confirm it.`,
    link: "Confirm the subscription",
    goodUntil: (time) =>
      `The link is good until ${time}. It opens a page with a button; nothing happens before you press it.`,
    doNothing: (after) =>
      `If it was not you, you need not do anything: we send nothing more to this address, and erase it after ${after}.`,
  },
  known: {
    title: "You are subscribed already",
    asked: (site, address) =>
      `Somebody asked us to send status updates from ${site} to ${address}. They go there already, and nothing has changed.`,
    link: "Change or end the subscription",
    doNothing: "If everything is as you want it, you need not do anything.",
  },
  farewell: {
    title: "You will hear no more from us",
    ended: (site, address) => `We send no more status updates from ${site} to ${address}. This is our last letter.`,
    kept: "The address and everything you had chosen are erased. What stays is a keyed hash: we recognise the address by it, should an old list bring it back, and do not write to it. Nobody can read the address from it.",
    mistake: "If it was not you, somebody did it who had one of our letters. You can subscribe again at any time.",
    link: "Subscribe again",
  },
  export: {
    title: "All that we hold about you",
    asked: (site, address) =>
      `Somebody who had one of our letters asked what ${site} holds about ${address}. We answer to this address alone. This is all of it, and the attached file says the same for programs.`,
    ledger: (id) => `Our ledger also names the updates that went to ${id}. It knows no address.`,
  },
  labels: {
    id: "Name in our records",
    audience: "Audience",
    source: "Source",
    added: "Added",
    asked: "Asked for",
    confirmed: "Confirmed",
    agreementVersion: "Version of the agreement",
    bounces: "Letters that came back",
  },
  notYet: "not yet",
};
