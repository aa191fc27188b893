import { Hono } from "hono";
import { formOnly } from "#subscriptions/forms/form-only.ts";
import { linkTo, refuse, saying } from "#subscriptions/pages/said.ts";
import { visitOf } from "#subscriptions/pages/visit.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";
import { whoseIs } from "#subscriptions/verbs/preferences.ts";

/**
 * `POST erase/<token>` forgets somebody (GDPR Art. 17) but for a keyed hash, so that no list brings them back.
 * A farewell is owed to the address, in case somebody else pressed the button; with that gone, nothing is left.
 */
export function erase(service: SubscriptionService): Hono {
  const { subscribers, letters, now } = service;
  return new Hono()
    .post("/erase/:token", ...formOnly(service), async (context) => {
      const subscriber = await whoseIs(context, service);
      if (subscriber instanceof Response) return subscriber;
      const gone = await subscribers.leave(subscriber.id, "erased", now());
      if (gone !== undefined) await letters.owe({ ...gone, kind: "farewell", subscriber: gone.id }, now());
      const visit = visitOf(context, service, subscriber.language);
      const { erased, erasedMeaning, again } = visit.words.servicePages;
      return visit.show(saying(erased, [erasedMeaning], linkTo(visit.link("subscribe"), again)));
    })
    .all("/erase/:token", (context) => {
      context.header("Allow", "POST");
      return refuse(visitOf(context, service), "wrongVerb");
    });
}
