import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { servePages } from "#cli/serve/serve-pages.ts";

/** A page that this machine alone can read, until it is disposed of. */
export interface Served extends AsyncDisposable {
  /** Where it is read: the path of its public address, on a port that was free. */
  readonly base: URL;
}

/** Serves the page that was built into `directory` for `address` on the loopback interface, and on no other. */
export async function serveOnLoopback(directory: string, address: URL): Promise<Served> {
  const hostname = "127.0.0.1";
  const server = serve({ fetch: servePages(directory, address.pathname).fetch, port: 0, hostname });
  if (!server.listening) await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    base: new URL(address.pathname, `http://${hostname}:${port}`),
    async [Symbol.asyncDispose]() {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
