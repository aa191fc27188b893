import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import { openCarrier } from "#cli/serve/open-carrier.ts";
import { openSubscriptionApp } from "#cli/serve/open-subscription-app.ts";
import { servePages } from "#cli/serve/serve-pages.ts";
import type { Session } from "#cli/session.ts";
import { UsageError } from "#cli/session.ts";
import { serviceAddress, withServiceAt } from "#domain/service-address.ts";
import type { SiteSettings } from "#model/site.ts";
import type { Database } from "#store/database.ts";
import { answersAt } from "#subscriptions/app.ts";

/** A server that listens, until it is disposed of. */
export interface Listening extends AsyncDisposable {
  readonly port: number;
}

/** How long a request may take to arrive, in milliseconds: who sends a byte now and then keeps no line to themselves. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

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
 * Serves the subscription service with what carries its letters and, for looking at it here, the built page.
 *
 * @throws UsageError if the port is taken
 * @throws SettingError for an address or a DKIM key that letters cannot go out with
 */
export async function serveAll(
  session: Session,
  given: { settings: SiteSettings; database: Database; directory: string; live: boolean },
): Promise<Listening> {
  const { OPENLINE_PORT, SERVICE_URL, SITE_URL } = session.environment;
  const site = { ...given, settings: withServiceAt(given.settings, SERVICE_URL) };
  const base = new URL(SITE_URL ?? site.settings.address).pathname.replace(/\/*$/, "/");
  await using stack = new AsyncDisposableStack();
  const carrier = stack.use(await openCarrier(session, site));
  const service = await openSubscriptionApp(session, { ...site, nudge: carrier.nudge });
  const isService = answersAt(serviceAddress(site.settings));
  const pages = servePages(site.directory, base);
  const app = new Hono().all("*", ({ req, env }) => (isService(req.path) ? service : pages).fetch(req.raw, env));
  const server = serve({ fetch: app.fetch, port: OPENLINE_PORT, serverOptions: patience });
  const port = await listening(server, OPENLINE_PORT);
  // The service ends first: what it owes in its last moment is owed still.
  stack.defer(async () => {
    if ("closeAllConnections" in server) server.closeAllConnections();
    await new Promise<void>((closed) => server.close(() => closed()));
  });
  const all = stack.move();
  return { port, [Symbol.asyncDispose]: () => all.disposeAsync() };
}
