import { type Context, Hono } from "hono";
import { type Subscriber, scopeOfInterest } from "#model/subscriber.ts";
import { escapeHtml, html } from "#render/safe-html.ts";
import { formOnly } from "#subscriptions/forms/form-only.ts";
import { choiceSummary } from "#subscriptions/pages/choice-summary.ts";
import { linkTo, refuse, saying, wrongLink } from "#subscriptions/pages/said.ts";
import { type Visit, visitOf } from "#subscriptions/pages/visit.ts";
import { wishForm } from "#subscriptions/pages/wish-form.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";

function askingPage(visit: Visit, service: SubscriptionService, subscriber: Subscriber): Promise<Response> {
  const { confirm: title, confirmMeaning, confirmNow, notMe } = visit.words.servicePages;
  const form = html`<form method="post"><button>${escapeHtml(confirmNow)}</button></form><p>${escapeHtml(notMe)}</p>`;
  return visit.show(saying(title, [confirmMeaning], choiceSummary(visit, service, subscriber), form));
}

function confirmedPage(visit: Visit, service: SubscriptionService, subscriber: Subscriber): Promise<Response> {
  const { confirmed, confirmedMeaning, change } = visit.words.servicePages;
  const choose = visit.link(`preferences/${service.ring.sign("preferences", subscriber.id)}`);
  const rest = [choiceSummary(visit, service, subscriber), linkTo(choose, change)];
  return visit.show(saying(confirmed, [confirmedMeaning], ...rest));
}

/** The form once more, with what they had chosen where we still know it. */
function expiredPage(visit: Visit, service: SubscriptionService, subscriber?: Subscriber): Promise<Response> {
  const { expired, expiredMeaning } = visit.words.servicePages;
  const choice = { scope: subscriber?.scope ?? scopeOfInterest.parse({}), language: subscriber?.language };
  const form = wishForm(visit, service, { written: "", via: subscriber?.via, choice, consents: false, problems: [] });
  return visit.show(saying(expired, [expiredMeaning], form), 410);
}

/**
 * `GET confirm/<token>` shows what was asked for and a button, because mail scanners follow every link;
 * `POST confirm/<token>` makes it so. Doing it again says the same; a link that was not used in time lets people ask
 * again. No answer shows an address: letters are forwarded.
 */
export function confirm(service: SubscriptionService): Hono {
  const { ring, subscribers, terms, now } = service;
  const idIn = (context: Context) => ring.read("confirm", context.req.param("token") ?? "");
  const earliest = () => new Date(now().getTime() - terms.confirmWithin);
  const isWaiting = ({ state, askedAt }: Subscriber) =>
    state === "pending" && askedAt !== undefined && askedAt >= earliest();

  return new Hono()
    .get("/confirm/:token", async (context) => {
      const id = idIn(context);
      if (id === undefined) return wrongLink(visitOf(context, service));
      const subscriber = await subscribers.find(id);
      const visit = visitOf(context, service, subscriber?.language);
      if (subscriber?.state === "confirmed") return confirmedPage(visit, service, subscriber);
      if (subscriber === undefined || !isWaiting(subscriber)) return expiredPage(visit, service, subscriber);
      return askingPage(visit, service, subscriber);
    })
    .post("/confirm/:token", ...formOnly(service), async (context) => {
      const id = idIn(context);
      if (id === undefined) return wrongLink(visitOf(context, service));
      const subscriber = (await subscribers.confirm(id, earliest(), now())) ?? (await subscribers.find(id));
      const visit = visitOf(context, service, subscriber?.language);
      if (subscriber?.state === "confirmed") return confirmedPage(visit, service, subscriber);
      return expiredPage(visit, service, subscriber);
    })
    .all("/confirm/:token", (context) => {
      context.header("Allow", "GET, HEAD, POST");
      return refuse(visitOf(context, service), "wrongVerb");
    });
}
