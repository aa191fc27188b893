import type { PartOf } from "#render/languages/translation.ts";
import type { SearchVocabulary } from "#render/search-vocabulary.ts";

export const spanishSearch: PartOf<SearchVocabulary> = {
  label: "Buscar en todo lo que hemos publicado",
  button: "Buscar",
  hint: "Palabras, un componente, un año. Nada de lo que escriba sale de esta página.",
  kind: "Tipo",
  everyKind: "Todo",
  component: "Componente",
  everyComponent: "Todos los componentes",
  year: "Año",
  everyYear: "Todos los años",
  found: "{count} resultados",
  foundOne: "1 resultado",
  foundNone: "No hay resultados. Pruebe con menos palabras.",
  more: "Mostrar más",
  failed: "No se pudo cargar la búsqueda. El historial por meses lo contiene todo.",
  withoutScript: "La búsqueda necesita un script. Sin él, consulte el historial por meses:",
};
