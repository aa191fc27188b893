import type { PartOf } from "#render/languages/translation.ts";
import type { PrivacyVocabulary } from "#render/privacy-vocabulary.ts";

export const spanishPrivacy: PartOf<PrivacyVocabulary> = {
  title: "Privacidad",
  intro:
    "Qué guardamos de las personas que reciben nuestros correos, por qué, cuánto tiempo y qué pueden hacer al respecto.",

  reading: "Si solo lee",
  noTraces: "Estas páginas no ponen ninguna cookie, no cuentan a nadie y no cargan nada de otros sitios.",
  copies:
    "Su navegador guarda copias de las páginas que ha abierto, para mostrarlas sin red. Se quedan en su dispositivo y desaparecen cuando borra los datos de este sitio.",
  hostSees: "Quien aloja las páginas ve la dirección de red de su dispositivo, como en cualquier sitio web.",

  kept: "Qué guardamos si recibe nuestros correos",
  keptThings: {
    address: "Su dirección.",
    choice: "Qué ha elegido recibir y en qué idioma.",
    consent: "Las palabras que ha aceptado, cuándo lo pidió y cuándo lo confirmó.",
    number: "Un número aleatorio que le representa en los enlaces y en nuestros registros.",
    deliveries: "Qué correos se enviaron a ese número y si volvieron.",
  },
  keptSecret: "De un webhook, el secreto con el que firmamos lo que le enviamos.",
  keptNetwork: (length) =>
    `Durante ${length} como máximo, un rastro irreconocible de la red desde la que lo pidió, para que nadie pueda inundar a otros de correos.`,

  why: "Por qué lo guardamos",
  purpose:
    "Para enviarle lo que ha pedido y para nada más. Podemos hacerlo porque usted lo aceptó, y puede retirarlo en cualquier momento.",
  agreedTo: "Las palabras que acepta:",
  noTracking: "Nuestros correos no nos dicen si los abre ni si sigue un enlace.",
  passedOn: "Nadie más recibe nada de ello, salvo quienes transportan nuestros correos por encargo nuestro.",

  howLong: "Cuánto tiempo",
  forgotten: (length) => `Una dirección que nadie confirma se borra al cabo de ${length}.`,
  untilYouLeave: "Todo lo demás se borra en cuanto se da de baja, o cuando nuestros correos ya no le llegan.",
  hashStays:
    "Lo que queda entonces es una huella con clave: con ella reconocemos la dirección, pero no podemos leerla. Evita que le escribamos porque alguien traiga su dirección en una lista.",
  deliveriesStay: "Qué correos salieron queda anotado bajo el número, que ya no representa a nadie.",

  rights: "Qué puede hacer",
  ownHand:
    "Cada correo lleva a una página en la que cambia lo que recibe, hace que se le envíe una copia de todo lo que guardamos o hace que se borre todo. No hace falta contraseña ni el permiso de nadie.",
  anythingElse: "Para cualquier otra cosa, escríbanos.",

  answers: "Quién responde de ello",
  controller: "Responsable del tratamiento",
  officer: "Delegado de protección de datos",
  authority: "Dónde puede reclamar",
};
