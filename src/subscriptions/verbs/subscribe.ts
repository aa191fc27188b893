import { setTimeout } from "node:timers/promises";
import { Hono } from "hono";
import { waysOffered } from "#domain/ways-offered.ts";
import { type ScopeOfInterest, scopeOfInterest } from "#model/subscriber.ts";
import { lengthOf } from "#render/dates.ts";
import { capsOn, capsOnHost } from "#subscriptions/caps.ts";
import { offeredAt } from "#subscriptions/forms/choice.ts";
import { readFields } from "#subscriptions/forms/fields.ts";
import { formOnly } from "#subscriptions/forms/form-only.ts";
import { readWish } from "#subscriptions/forms/wish.ts";
import { linkTo, refuse, saying } from "#subscriptions/pages/said.ts";
import { type Visit, visitOf } from "#subscriptions/pages/visit.ts";
import { askedPage, wishForm } from "#subscriptions/pages/wish-form.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";
import { newSharedSecret } from "#subscriptions/shared-secret.ts";

/** How long an answer takes at least, in milliseconds: longer than the work behind it, whose length would tell. */
const breath = 20;

const everything: ScopeOfInterest = scopeOfInterest.parse({});

function emptyForm(visit: Visit, service: SubscriptionService): Promise<Response> {
  const { subscribe, subscribeAny, subscribeMeaning, notOffered, rather } = visit.words.servicePages;
  const elsewhere = linkTo(new URL("subscribe/", service.page).href, rather);
  const ways = waysOffered(service.settings);
  const title = ways.every((way) => way === "email") ? subscribe : subscribeAny;
  if (ways.length === 0) return visit.show(saying(title, [notOffered], elsewhere));
  const choice = { scope: everything, language: undefined };
  const form = wishForm(visit, service, { written: "", via: undefined, choice, consents: false, problems: [] });
  return visit.show(saying(title, [subscribeMeaning], form));
}

/**
 * `GET subscribe` is the form, for whoever comes without the page; `POST subscribe` keeps the wish.
 * Who asks is told the same in the same time, whether the address is new, known, suppressed, too much or a trap
 * fell shut: each of these ways commits once, and none answers before the longest of them would.
 */
export function subscribe(service: SubscriptionService): Hono {
  const { settings, terms, wishes, now } = service;
  return new Hono()
    .get("/subscribe", (context) => emptyForm(visitOf(context, service), service))
    .post("/subscribe", ...formOnly(service), async (context) => {
      const fields = await readFields(context.req.raw);
      const visit = visitOf(context, service, fields.one("language"));
      const filled = readWish(fields, offeredAt(settings, now()), waysOffered(settings));
      if (filled.to === undefined) {
        const { mend } = visit.words.servicePages;
        return visit.show(saying(mend, [], wishForm(visit, service, filled)), 422);
      }
      const caps = [...capsOn(context, service), ...capsOnHost(filled.to, service)];
      const { scope, language = visit.language } = filled.choice;
      const secret = filled.to.via === "webhook" ? newSharedSecret() : undefined;
      const wish = { ...filled.to, secret, scope, language, consent: terms.consentText, source: "form", caps };
      await Promise.all([filled.isTrapped ? wishes.take(caps, now()) : wishes.ask(wish, now()), setTimeout(breath)]);
      return visit.show(askedPage(visit, filled.to.via, lengthOf(terms.confirmWithin, visit.language)));
    })
    .all("/subscribe", (context) => {
      context.header("Allow", "GET, HEAD, POST");
      return refuse(visitOf(context, service), "wrongVerb");
    });
}
