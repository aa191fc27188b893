import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { leavePage, leftPage, type PageOwner, pagePolicy, troublePage, wrongLinkPage } from "#subscriptions/pages.ts";
import type { KeyRing } from "#subscriptions/tokens.ts";

export interface SubscriptionService {
  /** Whose service it is. */
  readonly owner: PageOwner;
  /** Where it lives, as site.yaml says; its path may have parts of its own. */
  readonly address: string;
  readonly ring: KeyRing;
  /** Ends a subscription; ending it again, or one that is gone, is no trouble. */
  readonly subscribers: { unsubscribe(id: string, now: Date): Promise<unknown> };
  now(): Date;
  /** Hears of our own faults; readers are only asked to try again. */
  report(error: Error): void;
}

const longestBody = 1_024;

/**
 * The service that lets readers leave with one click (RFC 8058 §3).
 * A GET changes nothing, because mail scanners follow every link; a POST acts, whatever its body says of itself,
 * and asks for no cookie, no origin and no second step.
 * It answers at `address`'s path, and at `/` for a proxy that strips that path.
 */
export function subscriptionApp(service: SubscriptionService): Hono {
  const { owner } = service;
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    context.header("Cache-Control", "no-store");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Content-Security-Policy", pagePolicy);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Robots-Tag", "noindex");
  });

  const subscriberOf = (context: Context) => service.ring.read("unsubscribe", context.req.param("token") ?? "");
  const paths = new Set(["/", new URL(service.address).pathname.replace(/\/*$/, "/")]);
  for (const path of paths) {
    const letter = `${path}u/:token`;
    app.get(`${path}health`, (context) => context.text("ok\n"));
    app.get(letter, (context) =>
      subscriberOf(context) === undefined
        ? context.html(wrongLinkPage(owner), 404)
        : context.html(leavePage(owner), 200),
    );
    app.post(
      letter,
      bodyLimit({ maxSize: longestBody, onError: (context) => context.text("That is too long.\n", 413) }),
      async (context) => {
        const subscriber = subscriberOf(context);
        if (subscriber === undefined) return context.html(wrongLinkPage(owner), 404);
        await service.subscribers.unsubscribe(subscriber, service.now());
        return context.html(leftPage(owner), 200);
      },
    );
    app.all(letter, (context) => context.text("Use GET or POST.\n", 405, { Allow: "GET, HEAD, POST" }));
  }
  app.notFound((context) => context.html(wrongLinkPage(owner), 404));
  app.onError((error, context) => {
    service.report(error);
    return context.html(troublePage(owner), 503, { "Retry-After": "120" });
  });
  return app;
}
