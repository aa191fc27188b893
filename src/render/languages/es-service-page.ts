import type { PartOf } from "#render/languages/translation.ts";
import type { ServicePageVocabulary } from "#render/service-page-vocabulary.ts";

/** The words of the subscription service in Spanish. */
export const spanishServicePages: PartOf<ServicePageVocabulary> = {
  subscribe: "Recibir las actualizaciones por correo",
  subscribeAny: "Recibir las actualizaciones donde quiera",
  subscribeMeaning: "Le escribimos cuando ocurre algo, y nunca por otro motivo. Puede irse en cualquier momento.",
  address: "Su dirección de correo",
  via: "¿Cómo le avisamos?",
  anyAddress: "Su dirección de correo o la de su webhook",
  hookAddress: "La dirección de su webhook",
  leaveEmpty: "Deje este campo vacío",
  choice: "De qué quiere enterarse",
  choiceMeaning: "Si no elige nada, se enterará de todo.",
  wholeGroup: (name) => `Todo lo de ${name}`,
  kinds: "Tipos de noticias",
  everyKind: "Todos los tipos",
  leastImpact: "Incidentes a partir de este impacto",
  anyImpact: "Cualquier impacto",
  orWorse: (impact) => `${impact} o peor`,
  howOften: "Con qué frecuencia",
  eachUpdate: "Cada actualización",
  firstAndLast: "Solo la primera y la última actualización de cada asunto",
  language: "Idioma",
  everything: "Todo",
  consent: "Su consentimiento",
  subscribeNow: "Suscribirse",
  rather: "Otras formas de seguirnos, también sin dirección",
  notOffered: "No enviamos actualizaciones por correo. Hay otras formas de seguirnos.",

  asked: "Mire ahora en su buzón",
  askedMeaning: (length) =>
    `Si podemos escribir a esta dirección, una carta va en camino. Siga su enlace antes de que pasen ${length} y confirme; hasta entonces no recibirá nada.`,
  nothingCame:
    "¿No llegó nada? Mire entre el correo no deseado. Solo enviamos una carta así al día a cada dirección; si no, vuelva a pedirla mañana.",
  hookAsked: "Mire ahora adonde lleva el webhook",
  hookAskedMeaning: (length) =>
    `Si podemos enviar a esta dirección, un mensaje va en camino. Siga su enlace antes de que pasen ${length} y confirme; hasta entonces no llegará nada más.`,
  hookNothingCame:
    "¿No llegó nada? Solo enviamos un mensaje así al día a cada dirección; si no, vuelva a pedirlo mañana.",

  confirm: "Confirme que fue usted",
  confirmMeaning: "Pulse el botón, y desde ese momento le escribiremos sobre esto:",
  confirmNow: "Confirmar",
  notMe: "¿No fue usted? Entonces no haga nada: no recibirá actualizaciones, y la solicitud se borrará.",
  confirmed: "Ya está suscrito",
  confirmedMeaning: "Desde ahora le escribiremos sobre esto:",
  expired: "Este enlace es demasiado antiguo",
  expiredMeaning:
    "No se usó a tiempo, o usted se fue desde entonces. Puede volver a pedirlo aquí, y recibirá una carta nueva.",

  preferences: "De qué se entera",
  change: "Cambiar su elección o irse",
  save: "Guardar",
  saved: "Su elección está guardada.",
  gone: "Nadie está suscrito con este enlace",
  goneMeaning: "Usted se fue, o sus datos se borraron. No le enviamos actualizaciones.",

  leave: "Cancelar la suscripción",
  leaveMeaning: "Pulse el botón, y no le enviaremos más actualizaciones. Su dirección se borrará.",
  left: "Su suscripción está cancelada",
  leftMeaning: "No le enviamos más actualizaciones. Su dirección está borrada.",
  again: "Volver a suscribirse",
  erase: "Borrar todo lo mío",
  eraseMeaning:
    "Borramos su dirección y su elección. Solo queda una huella que nadie puede convertir de nuevo en una dirección, para que ninguna lista antigua le traiga de vuelta.",
  eraseNow: "Borrar",
  erased: "Todo lo suyo está borrado",
  erasedMeaning: "No le enviamos más actualizaciones ni guardamos ninguna dirección suya.",
  kept: "Lo que guardamos sobre usted",
  keptMeaning: "Lo enviamos todo a su propia dirección, como mucho una vez al día, para que nadie más pueda leerlo.",
  sendKept: "Enviármelo",
  keptSent: "Una carta va en camino",
  keptSentMeaning: "Todo lo que guardamos sobre usted se envía a su propia dirección, como mucho una vez al día.",

  wrongLink: "Este enlace no funciona",
  wrongLinkMeaning: "Quizá se cortó por el camino. Abra la carta otra vez y siga su enlace completo.",
  trouble: "Inténtelo de nuevo",
  troubleMeaning: "No hemos podido hacerlo ahora. Inténtelo de nuevo dentro de unos minutos.",
  refused: "No hemos podido aceptarlo",
  tooLong: "Era mucho más largo de lo que puede ser el formulario.",
  noForm: "No llegó como formulario. Use el formulario de nuestra página.",
  foreignForm: "Venía de una página que no es nuestra. Use el formulario de nuestra propia página.",
  wrongVerb: "Esta dirección no responde a eso.",

  mend: "Revise esto, por favor",
  problems: {
    missing: "Escriba su dirección de correo.",
    malformed: "Esto no es una dirección de correo. Escríbala así: nombre@example.org.",
    foreignLetters:
      "Antes de la @ solo podemos aceptar letras latinas sin acento, cifras y signos corrientes, porque muchos servidores no aceptan otra cosa. Use otra dirección.",
    consent: "Diga que está de acuerdo; sin ello no podemos escribirle.",
    choice: "Algo de lo elegido ya no existe aquí. Elija de nuevo.",
    hook: "No podemos enviar nada a esta dirección. Escríbala entera, tal como se la dieron, y elija a qué pertenece.",
    way: "No podemos llegar a nadie de esta forma. Elija otra.",
    language: "No escribimos en este idioma. Elija otro.",
  },
};
