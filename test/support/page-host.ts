import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { servePages } from "#cli/serve/serve-pages.ts";

/** A web host that serves a directory, until it is told to be dead. */
export interface PageHost extends AsyncDisposable {
  readonly url: string;
  /** A dead host answers 503 to everything. */
  isDead: boolean;
  /** A silent host takes every question and never answers. */
  isSilent: boolean;
  /** What it serves. */
  directory: string;
}

/** Opens a web host for the directory `first` on a free port of 127.0.0.1. */
export async function openPageHost(first: string): Promise<PageHost> {
  let directory = first;
  let isDead = false;
  let isSilent = false;
  const server = serve({
    port: 0,
    hostname: "127.0.0.1",
    fetch: (request) =>
      isSilent
        ? new Promise<Response>(() => undefined)
        : isDead
          ? new Response("Down", { status: 503 })
          : servePages(directory).fetch(request),
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
    get isSilent() {
      return isSilent;
    },
    set isSilent(silent) {
      isSilent = silent;
    },
    get directory() {
      return directory;
    },
    set directory(next) {
      directory = next;
    },
    async [Symbol.asyncDispose]() {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
