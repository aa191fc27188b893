import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import { servePages } from "#cli/serve/serve-pages.ts";
import type { Session } from "#cli/session.ts";
import { UsageError } from "#cli/session.ts";
import type { SiteSettings } from "#model/site.ts";
import type { Subscribers } from "#store/subscribers.ts";
import { subscriptionApp } from "#subscriptions/app.ts";
import { openKeyRing } from "#subscriptions/token-keys.ts";

/** A server that listens, until it is disposed of. */
export interface Listening extends AsyncDisposable {
  readonly port: number;
}

async function subscriptionService(session: Session, settings: SiteSettings, subscribers: Subscribers): Promise<Hono> {
  const { environment } = session;
  return subscriptionApp({
    owner: { name: settings.name, address: environment.SITE_URL ?? settings.address },
    address: settings.subscriptions?.address ?? settings.address,
    ring: await openKeyRing(environment.OPENLINE_DATA, environment.TOKEN_KEYS),
    subscribers: { unsubscribe: (id, at) => subscribers.leave(id, "left", at) },
    now: session.now,
    report: (error) => session.complain(error.stack ?? error.message),
  });
}

async function listening(server: ServerType, port: number): Promise<number> {
  try {
    if (!server.listening) await once(server, "listening");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new UsageError(
        `Port ${port} is taken by another program. End that one, or set OPENLINE_PORT to a free port.`,
      );
    }
    throw error;
  }
  return (server.address() as AddressInfo).port;
}

/**
 * Serves the subscription service and, for looking at it here, the built page.
 *
 * @throws UsageError if the port is taken
 */
export async function serveAll(
  session: Session,
  site: { settings: SiteSettings; subscribers: Subscribers; directory: string },
): Promise<Listening> {
  const { OPENLINE_PORT, SITE_URL } = session.environment;
  const base = new URL(SITE_URL ?? site.settings.address).pathname.replace(/\/*$/, "/");
  const service = await subscriptionService(session, site.settings, site.subscribers);
  const pages = servePages(site.directory, base);
  const app = new Hono().all("*", ({ req }) =>
    (/\/(?:u\/[^/]*|health)$/.test(req.path) ? service : pages).fetch(req.raw),
  );
  const server = serve({ fetch: app.fetch, port: OPENLINE_PORT });
  const port = await listening(server, OPENLINE_PORT);
  return {
    port,
    async [Symbol.asyncDispose]() {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
