import { expect, test } from "vitest";
import { languageFor } from "#subscriptions/language.ts";

const languages = ["en", "fr", "pt-br"];
const language = (query: string, accepted?: string, subscribers?: string) => {
  const headers: Record<string, string> = accepted === undefined ? {} : { "Accept-Language": accepted };
  return languageFor(new Request(`https://mail.example.com/subscribe${query}`, { headers }), languages, subscribers);
};

test.each([
  ["the address asks for it before all else", "?language=fr", "en", "pt-br", "fr"],
  ["then comes the subscriber's own", "", "en", "fr", "fr"],
  ["then what the browser likes best", "", "de, en;q=0.3, fr;q=0.9", undefined, "fr"],
  ["a form of a language is that language", "", "fr-CA", undefined, "fr"],
  ["capitals do not matter", "?language=PT-BR", undefined, undefined, "pt-br"],
  ["what nobody speaks here is passed over", "?language=tlh", "de", "la", "en"],
  ["what the browser refuses is not chosen", "", "fr;q=0, pt-BR;q=0.1", undefined, "pt-br"],
  ["without any word it is the site's first", "", undefined, undefined, "en"],
  ["nonsense is no word", "?language=%00&language=fr", ";;,,q=;=,*", undefined, "en"],
])("%s", (_, query, accepted, subscribers, expected) => {
  expect(language(query, accepted, subscribers)).toBe(expected);
});
