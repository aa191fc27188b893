import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { SafeHtml } from "#render/safe-html.ts";
import { type Vocabulary, wordsFor } from "#render/words.ts";
import { languageFor } from "#subscriptions/language.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";

/** A page of the service, in one language. */
export interface Page {
  readonly title: string;
  readonly content: SafeHtml;
}

/** One request, as it is answered with a page. */
export interface Visit {
  readonly language: string;
  readonly words: Vocabulary;
  /** A link to another address of the service, whatever path it lives under. */
  link(path: string): string;
  show(page: Page, status?: ContentfulStatusCode): Promise<Response>;
}

/** How `context` is answered; `subscribers` is the language of whom it is about, if that is known. */
export function visitOf(context: Context, service: SubscriptionService, subscribers?: string): Visit {
  const { languages } = service.settings;
  const language = languageFor(context.req.raw, languages, subscribers);
  const asked = context.req.query("language");
  const up = context.req.param("token") === undefined ? "" : "../";
  return {
    language,
    words: wordsFor(language),
    link: (path) => `${up}${path}${asked === undefined ? "" : `?language=${language}`}`,
    async show({ title, content }, status = 200) {
      const { fill, policy } = await service.frameIn(language);
      context.header("Content-Language", language);
      context.header("Content-Security-Policy", policy);
      return context.html(fill(title, content), status);
    },
  };
}
