import { type Context, Hono } from "hono";
import type { Subscriber } from "#model/subscriber.ts";
import { escapeHtml, html } from "#render/safe-html.ts";
import { offeredAt, readChoice } from "#subscriptions/forms/choice.ts";
import { readFields } from "#subscriptions/forms/fields.ts";
import { formOnly } from "#subscriptions/forms/form-only.ts";
import { gonePage, preferencesPage } from "#subscriptions/pages/preferences-page.ts";
import { refuse, wrongLink } from "#subscriptions/pages/said.ts";
import { visitOf } from "#subscriptions/pages/visit.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";

/** Whom a link to preferences is about; a page for the reader where that is nobody. */
export async function whoseIs(context: Context, service: SubscriptionService): Promise<Subscriber | Response> {
  const id = service.ring.read("preferences", context.req.param("token") ?? "");
  if (id === undefined) return wrongLink(visitOf(context, service));
  const subscriber = await service.subscribers.find(id);
  if (subscriber?.state === "confirmed") return subscriber;
  const visit = visitOf(context, service);
  return visit.show(gonePage(visit), 410);
}

/** `GET preferences/<token>` shows what somebody hears of, `POST preferences/<token>` changes it. */
export function preferences(service: SubscriptionService): Hono {
  const { settings, subscribers, now } = service;
  return new Hono()
    .get("/preferences/:token", async (context) => {
      const subscriber = await whoseIs(context, service);
      if (subscriber instanceof Response) return subscriber;
      const visit = visitOf(context, service, subscriber.language);
      return visit.show(preferencesPage(visit, service, subscriber));
    })
    .post("/preferences/:token", ...formOnly(service), async (context) => {
      const subscriber = await whoseIs(context, service);
      if (subscriber instanceof Response) return subscriber;
      const { choice, problems } = readChoice(await readFields(context.req.raw), offeredAt(settings, now()));
      const { id, language = subscriber.language } = { ...subscriber, ...choice };
      const visit = visitOf(context, service, language);
      const { mend, problems: sentences, saved } = visit.words.servicePages;
      if (problems.length > 0) {
        const why = [mend, ...problems.map((problem) => sentences[problem])].map(escapeHtml);
        const said = why.map((sentence) => html`<p class="problem">${sentence}</p>`);
        return visit.show(preferencesPage(visit, service, { id, language, scope: choice.scope }, ...said), 422);
      }
      const chosen = { scope: choice.scope, language };
      if (!(await subscribers.change(id, chosen))) return visit.show(gonePage(visit), 410);
      const said = html`<p class="saved" role="status">${escapeHtml(saved)}</p>`;
      return visit.show(preferencesPage(visit, service, { id, ...chosen }, said));
    })
    .all("/preferences/:token", (context) => {
      context.header("Allow", "GET, HEAD, POST");
      return refuse(visitOf(context, service), "wrongVerb");
    });
}
