import { counted } from "#render/languages/counted.ts";
import type { PartOf } from "#render/languages/translation.ts";
import type { StandingPageVocabulary } from "#render/standing-page-vocabulary.ts";

const openActions = counted("es", { one: "# acción pendiente", other: "# acciones pendientes" });

/** The words of the standing pages in Spanish. */
export const spanishStandingPages: PartOf<StandingPageVocabulary> = {
  whatToExpect: "Qué puede esperar",
  promise: (firstUpdate, cadence) =>
    `Primera actualización en un máximo de ${firstUpdate}; después, nunca más de ${cadence} entre una y otra.`,
  promisedReport: (within) => `Análisis posterior en un máximo de ${within}.`,
  whatCounts: "Qué consideramos un incidente",
  whatWePromise: "A qué nos comprometemos",
  promisesMeaning:
    "Cuándo y con qué frecuencia informamos depende del impacto. Cada actualización indica cuándo llegará la siguiente, haya novedades o no.",
  impactMeaning: "Qué significa",
  firstUpdateWithin: "Plazo de la primera actualización",
  betweenUpdates: "Intervalo máximo después",
  reportWithin: "Plazo del análisis posterior",
  notPromised: "sin compromiso",
  coverage: "Cuándo hay alguien",
  noHours: "No nos hemos comprometido a ningún horario.",
  zoneIs: (zone) => `Nuestra zona horaria es ${zone}. Las horas de esta página están en UTC.`,
  rehearsedEvery: (length) => `Hacemos simulacros con un intervalo máximo de ${length}.`,
  workAnnounced: (before) => `Anunciamos los trabajos programados al menos ${before} antes de que empiecen.`,
  whenSecurityIsConcerned: "Cuando se trata de seguridad",
  disclosedWithin: (length) =>
    `Damos a conocer un incidente de seguridad en un máximo de ${length} desde que lo descubrimos.`,
  contactsFirst: (before) =>
    `Avisamos a los contactos de seguridad ${before} antes que a los demás, para que puedan prepararse.`,
  correcting: "Cuando nos equivocamos",
  correctingMeaning:
    "Lo publicado no se cambia nunca. Una nueva actualización cita lo que era erróneo y dice lo correcto, y ambas quedan a la vista.",
  keeping: "Cuánto tiempo se conserva",
  keptFor: (length) => `Los incidentes permanecen en esta página al menos ${length}.`,
  reusedUnder: (license) => `Otros pueden aprender de nuestros análisis: ${license}.`,
  years: counted("es", { one: "# año", other: "# años" }),
  reviewedOn: (day) => `Última revisión: ${day}`,

  whereWeTalk: "Dónde informamos",
  onlyThese: "Estos son nuestros canales. No informamos por ningún otro.",
  onlyHere: "Informamos en esta página y en sus fuentes web, y en ningún otro lugar.",
  recognise: "Cómo reconocernos",
  linksBegin: (address) => `Nuestros mensajes llevan a páginas cuya dirección empieza por ${address}.`,
  othersAreNot: "Una cuenta o un remitente que no figure aquí no es nuestro.",
  carriesAll: "Transmite todas las actualizaciones",
  carriesFrom: (impact) => `Transmite los incidentes a partir de un ${impact}`,
  publicKey: "Clave pública",
  lastHeard: "Último mensaje en este canal",
  lastDrilled: "Último simulacro",
  tookWords: (length) => `Recibió cada mensaje en un máximo de ${length} desde su aprobación`,
  readyWords: (length) => `Cada mensaje estuvo listo para salir en un máximo de ${length} desde su aprobación`,
  lastChecked: "Última comprobación",
  lineFound: { well: "Abierto y nuestro", unseen: "No se pudo ver todo", failed: "No todo estaba en orden" },
  checkedLongAgo: "Hace más de 30 días: hoy puede ser distinto",
  drilledOn: (day) => `Nuestro último simulacro fue el ${day}.`,
  allWays: "Todas las formas de seguirnos",
  waysMeaning: "Todas llevan las mismas palabras. Elija una que no dependa de lo que usted utiliza de nosotros.",
  everyUpdate: "Todas las actualizaciones",
  oneComponent: "Un solo componente",
  calendar: "Calendario",
  calendarMeaning:
    "El mantenimiento programado en su propio calendario. Si lo cambiamos de fecha, también cambia allí.",
  accounts: "Correos y cuentas",
  getLetters: "Recibir nuestros correos",
  canBeChosen: "Puede recibirlo todo o elegir por componente, tipo, impacto y frecuencia.",
  asksBack: "Le escribimos una vez para preguntarle si ha sido usted. Hasta que diga que sí, no llega nada más.",
  forgottenAfter: (length) => `Si no responde, la dirección se olvida al cabo de ${length}.`,
  changeOrLeave:
    "Cada correo lleva un enlace para cambiar lo que recibe y otro para darse de baja. Ninguno pide contraseña.",
  lettersAbout: (component) => `Correos sobre ${component}`,
  chooseMore: "Recibir más o menos",
  withoutAddress: "Sin dar una dirección",

  pastMaintenance: "Mantenimientos anteriores",
  currentNotices: "Avisos vigentes",
  earlierNotices: "Avisos anteriores",
  openActions: "Acciones pendientes",
  noOpenActions: "No hay acciones pendientes.",
  overdue: "Con retraso",
  nextReport: (day) => `Próximo informe: ${day}`,
  openOf: (open, total) => `${openActions(open)} de ${total}`,
  allClosed: "todas las acciones cerradas",
  reportsToCome: "Por llegar",
  reportPromised: (time) => `Prometido para el ${time}`,
  reportLate: (time) => `Estaba prometido para el ${time} y no ha llegado.`,
};
