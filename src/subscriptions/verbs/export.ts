import { Hono } from "hono";
import { formOnly } from "#subscriptions/forms/form-only.ts";
import { linkTo, refuse, saying } from "#subscriptions/pages/said.ts";
import { visitOf } from "#subscriptions/pages/visit.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";
import { whoseIs } from "#subscriptions/verbs/preferences.ts";

const day = 24 * 3_600_000;

/**
 * `POST export/<token>` owes a letter with all that is kept of somebody (GDPR Art. 15), once a day at most.
 * It goes to their own address and is never shown here: letters are forwarded, and the links in them with them.
 */
export function exportKept(service: SubscriptionService): Hono {
  const { wishes, letters, hash, now } = service;
  return new Hono()
    .post("/export/:token", ...formOnly(service), async (context) => {
      const subscriber = await whoseIs(context, service);
      if (subscriber instanceof Response) return subscriber;
      const { id } = subscriber;
      const isFirst = await wishes.take([{ name: hash("export", id), per: day, most: 1 }], now());
      if (isFirst) await letters.owe({ ...subscriber, kind: "export", subscriber: id }, now());
      const visit = visitOf(context, service, subscriber.language);
      const { keptSent, keptSentMeaning, change } = visit.words.servicePages;
      const back = visit.link(`preferences/${context.req.param("token")}`);
      return visit.show(saying(keptSent, [keptSentMeaning], linkTo(back, change)));
    })
    .all("/export/:token", (context) => {
      context.header("Allow", "POST");
      return refuse(visitOf(context, service), "wrongVerb");
    });
}
