import { Hono } from "hono";
import { saying, wrongLink } from "#subscriptions/pages/said.ts";
import { visitOf } from "#subscriptions/pages/visit.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";
import { bounces } from "#subscriptions/verbs/bounces.ts";
import { confirm } from "#subscriptions/verbs/confirm.ts";
import { erase } from "#subscriptions/verbs/erase.ts";
import { exportKept } from "#subscriptions/verbs/export.ts";
import { preferences } from "#subscriptions/verbs/preferences.ts";
import { publish } from "#subscriptions/verbs/publish.ts";
import { subscribe } from "#subscriptions/verbs/subscribe.ts";
import { unsubscribe } from "#subscriptions/verbs/unsubscribe.ts";
import { well } from "#subscriptions/verbs/well.ts";

const verbs: readonly ((service: SubscriptionService) => Hono)[] = [
  well,
  subscribe,
  confirm,
  preferences,
  unsubscribe,
  exportKept,
  erase,
  bounces,
  publish,
];

/** The paths that the service answers below: that of its address, and `/` for a proxy that strips it. */
function rootsOf(address: string): readonly string[] {
  return [...new Set(["/", new URL(address).pathname.replace(/\/*$/, "/")])];
}

/** Whether the service is the one to answer `path`; beside it on one port stands the page. */
export function answersAt(address: string): (path: string) => boolean {
  const verb = /^(?:health|subscribe|bounces|publish|(?:u|confirm|preferences|erase|export)\/[^/]*)$/;
  const roots = rootsOf(address);
  return (path) => roots.some((root) => path.startsWith(root) && verb.test(path.slice(root.length)));
}

/** Whether a reader hung up in the middle of a form: no fault of ours, and nothing that strangers may fill a log with. */
function isHungUp(error: Error): boolean {
  return "code" in error && error.code === "ECONNRESET";
}

/** The service through which readers subscribe, choose and leave. No answer of it is kept by anybody on the way. */
export function subscriptionApp(service: SubscriptionService): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    }
    headers.set("Cache-Control", "no-store");
    // Never a path, since tokens stand in paths; but the origin, since forms are checked by it.
    headers.set("Referrer-Policy", "strict-origin");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Robots-Tag", "noindex");
  });
  for (const root of rootsOf(service.terms.address)) for (const verb of verbs) app.route(root, verb(service));
  app.notFound((context) => wrongLink(visitOf(context, service)));
  app.onError((error, context) => {
    if (!isHungUp(error)) service.report(error);
    context.header("Retry-After", "120");
    const visit = visitOf(context, service);
    const { trouble, troubleMeaning } = visit.words.servicePages;
    return visit.show(saying(trouble, [troubleMeaning]), 503);
  });
  return app;
}
