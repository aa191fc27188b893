import type { PartOf } from "#render/languages/translation.ts";
import type { LiveVocabulary } from "#render/live-vocabulary.ts";

export const spanishLivePage: PartOf<LiveVocabulary> = {
  newsSaid: "Hay información nueva.",
  showNews: "Mostrarla",
  pauseNews: "Dejar de buscar novedades",
  resumeNews: "Volver a buscar novedades",
  offlineCopy: (time) =>
    `No se puede acceder a esta página. Está leyendo una copia del ${time}; desde entonces puede haber cambiado mucho.`,
};
