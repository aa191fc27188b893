import type { PartOf } from "#render/languages/translation.ts";
import type { ServiceMailVocabulary } from "#render/service-mail-vocabulary.ts";

/** The words of the service's own letters in Spanish. */
export const spanishServiceMail: PartOf<ServiceMailVocabulary> = {
  confirm: {
    title: "Confirme su suscripción, por favor",
    asked: (site, address) =>
      `Alguien nos pidió que enviáramos las actualizaciones de estado de ${site} a ${address}. Si fue usted, confírmelo, por favor.`,
    link: "Confirmar la suscripción",
    goodUntil: (time) =>
      `El enlace es válido hasta el ${time}. Abre una página con un botón; no ocurre nada antes de que lo pulse.`,
    doNothing: (after) =>
      `Si no fue usted, no tiene que hacer nada: no enviaremos nada más a esta dirección y la borraremos al cabo de ${after}.`,
  },
  known: {
    title: "Ya recibe nuestras actualizaciones",
    asked: (site, address) =>
      `Alguien nos pidió que enviáramos las actualizaciones de estado de ${site} a ${address}. Ya llegan ahí y no ha cambiado nada.`,
    link: "Cambiar o terminar la suscripción",
    doNothing: "Si todo está como usted quiere, no tiene que hacer nada.",
  },
  farewell: {
    title: "No recibirá nada más de nosotros",
    ended: (site, address) =>
      `Ya no enviamos las actualizaciones de estado de ${site} a ${address}. Este es nuestro último correo.`,
    kept: "La dirección y todo lo que había elegido están borrados. Queda una huella calculada con una clave secreta: con ella reconocemos la dirección si una lista antigua la trae de vuelta, y no le escribimos. Nadie puede leer la dirección en ella.",
    mistake:
      "Si no fue usted, lo hizo alguien que tenía uno de nuestros correos. Puede suscribirse de nuevo en cualquier momento.",
    link: "Suscribirse de nuevo",
  },
  export: {
    title: "Todo lo que guardamos sobre usted",
    asked: (site, address) =>
      `Alguien que tenía uno de nuestros correos preguntó qué guarda ${site} sobre ${address}. Respondemos solo a esta dirección. Esto es todo, y el archivo adjunto dice lo mismo para los programas.`,
    ledger: (id) =>
      `Nuestro registro de envíos nombra además las actualizaciones que se enviaron a ${id}. No conoce ninguna dirección.`,
  },
  labels: {
    id: "Nombre en nuestros registros",
    audience: "Destinatarios",
    source: "Origen",
    added: "Añadido",
    asked: "Solicitado",
    confirmed: "Confirmado",
    agreementVersion: "Versión del acuerdo",
    bounces: "Correos devueltos",
  },
  notYet: "todavía no",
};
