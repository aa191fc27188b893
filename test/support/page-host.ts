import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { servePages } from "#cli/serve/serve-pages.ts";

/** A web host that serves a directory, until it is told to be dead. */
export interface PageHost extends AsyncDisposable {
  readonly url: string;
  /** A dead host answers 503 to everything. */
  isDead: boolean;
}

/** Opens a web host for `directory` on a free port of 127.0.0.1. */
export async function openPageHost(directory: string): Promise<PageHost> {
  const pages = servePages(directory);
  let isDead = false;
  const server = serve({
    port: 0,
    hostname: "127.0.0.1",
    fetch: (request) => (isDead ? new Response("Down", { status: 503 }) : pages.fetch(request)),
  });
  if (!server.listening) await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    get isDead() {
      return isDead;
    },
    set isDead(dead) {
      isDead = dead;
    },
    async [Symbol.asyncDispose]() {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
