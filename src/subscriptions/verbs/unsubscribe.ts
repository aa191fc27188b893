import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { escapeHtml, html } from "#render/safe-html.ts";
import { linkTo, saying, wrongLink } from "#subscriptions/pages/said.ts";
import { type Visit, visitOf } from "#subscriptions/pages/visit.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";

const longestBody = 1_024;

function leavePage(visit: Visit): Promise<Response> {
  const { leave, leaveMeaning } = visit.words.servicePages;
  const button = html`<button name="by" value="page">${escapeHtml(leave)}</button>`;
  return visit.show(saying(leave, [leaveMeaning], html`<form method="post">${button}</form>`));
}

function leftPage(visit: Visit): Promise<Response> {
  const { left, leftMeaning, again } = visit.words.servicePages;
  return visit.show(saying(left, [leftMeaning], linkTo(visit.link("subscribe"), again)));
}

/**
 * `u/<token>`: leaves with one click (RFC 8058 §3).
 * A GET changes nothing, because mail scanners follow every link; a POST acts, whatever its body says of itself,
 * and asks for no cookie, no origin and no second step. Who left by the button of our own page is owed a farewell:
 * if somebody else pressed it in a forwarded letter, they notice. A mail provider's click stays silent.
 */
export function unsubscribe(service: SubscriptionService): Hono {
  const { ring, subscribers, letters, now } = service;
  const idIn = (context: Context) => ring.read("unsubscribe", context.req.param("token") ?? "");
  const tooLong = bodyLimit({
    maxSize: longestBody,
    onError: (context) => context.text("That is too long.\n", 413),
  });

  return new Hono()
    .get("/u/:token", async (context) => {
      const id = idIn(context);
      if (id === undefined) return wrongLink(visitOf(context, service));
      return leavePage(visitOf(context, service, (await subscribers.find(id))?.language));
    })
    .post("/u/:token", tooLong, async (context) => {
      const id = idIn(context);
      if (id === undefined) return wrongLink(visitOf(context, service));
      const byPage = new URLSearchParams(await context.req.text()).get("by") === "page";
      const gone = await subscribers.leave(id, "left", now());
      if (gone !== undefined && byPage) await letters.owe({ ...gone, kind: "farewell", subscriber: id }, now());
      return leftPage(visitOf(context, service, gone?.language));
    })
    .all("/u/:token", (context) => context.text("Use GET or POST.\n", 405, { Allow: "GET, HEAD, POST" }));
}
