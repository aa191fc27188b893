import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { headersOfAll } from "#render/headers/kinds.ts";

/** What a page answers under one path; `hang` never ends its answer. */
export type Reply =
  | "hang"
  | { readonly status?: number; readonly text?: string; readonly headers?: Readonly<Record<string, string>> };

/** A page's host on this machine whose every answer can be another one. */
export interface ProbedPage extends AsyncDisposable {
  readonly url: URL;
  readonly replies: Record<string, Reply>;
}

/** Opens it on a free port of 127.0.0.1; what `replies` does not have is not found. */
export async function openProbedPage(replies: Record<string, Reply>): Promise<ProbedPage> {
  const server = createServer((request, response) => {
    const reply = replies[request.url ?? "/"] ?? { status: 404 };
    const usual = { ...headersOfAll(false), "Content-Security-Policy": "default-src 'none'; img-src 'self'" };
    if (reply === "hang") return void response.writeHead(200, usual).write("<p>");
    response.writeHead(reply.status ?? 200, { ...usual, ...reply.headers });
    response.end(reply.text ?? "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    replies,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
