import { worker } from "virtual:openline/scripts";
import { escapeHtml } from "#render/safe-html.ts";
import { wordsFor } from "#render/words.ts";
import type { WorkerSettings } from "#site/scripts/worker/scope.ts";
import { site } from "#site/site.ts";

/** The service worker. It is there also where no copies are kept, so that browsers which have some hear of it. */
export function GET(): Response {
  const { languages, offlineCopies } = site.settings;
  const settings: WorkerSettings = {
    keepsCopies: offlineCopies,
    words: Object.fromEntries(languages.map((tag) => [tag, escapeHtml(wordsFor(tag).page.offlineCopy("{0}"))])),
  };
  return new Response(`const settings = ${JSON.stringify(settings)};\n${worker}\n`, {
    headers: { "Content-Type": "text/javascript; charset=utf-8" },
  });
}
