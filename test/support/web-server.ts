import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";

export interface WebRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Byte for byte. */
  readonly body: string;
}

export interface WebAnswer {
  readonly status: number;
  readonly content?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What goes wrong with one request. All but `hang`, `drop-before`, `redirect` and an answer of its own happen after the
 * request did what it asks for, and so does an answer that is `after`.
 */
export type WebFault =
  | "slow"
  | "hang"
  | "endless"
  | "drop-before"
  | "drop-after"
  | "drop-within"
  | "truncated"
  | "not-json"
  | "error-inside"
  | "redirect"
  | (WebAnswer & { readonly after?: boolean });

export interface WebServer extends AsyncDisposable {
  /** Its address, ending with a slash. */
  readonly url: string;
  readonly requests: WebRequest[];
}

/** Opens a server on a free port of 127.0.0.1 that answers in JSON, but for what `faultOf` lets go wrong. */
export async function openWebServer(
  answer: (request: WebRequest) => WebAnswer,
  faultOf: (request: WebRequest) => WebFault | undefined,
): Promise<WebServer> {
  const requests: WebRequest[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const url = `http://127.0.0.1:${address.port}/`;

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(incoming.url ?? "/", url);
    let body = "";
    for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
    const { method = "GET", headers } = incoming;
    const request = { method, path: pathname, query: searchParams, headers, body };
    requests.push(request);

    const say = ({ status, content, headers = {} }: WebAnswer) => {
      response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
      response.end(content === undefined ? "" : JSON.stringify(content));
    };
    const fault = faultOf(request);
    if (typeof fault === "object") {
      if (fault.after) answer(request);
      return say(fault);
    }
    if (fault === "hang") return;
    if (fault === "drop-before") return void incoming.socket.resetAndDestroy();
    if (fault === "redirect") return say({ status: 308, headers: { location: `${url}elsewhere` } });

    const good = answer(request);
    if (fault === undefined) return say(good);
    if (fault === "slow") return void timers.add(setTimeout(() => say(good), 100));
    if (fault === "drop-after") return void incoming.socket.resetAndDestroy();
    if (fault === "error-inside") return say({ status: 200, content: { error: "Something went wrong" } });
    response.writeHead(good.status, { "content-type": "application/json" });
    const text = JSON.stringify(good.content);
    if (fault === "not-json") return void response.end("<!doctype html><title>Welcome</title>");
    if (fault === "truncated") return void response.end(text.slice(0, text.length / 2));
    response.write(text.slice(0, 5));
    const tick = () => (fault === "endless" ? response.write(" ") : incoming.socket.resetAndDestroy());
    timers.add(setInterval(tick, 10));
  }
  return {
    url,
    requests,
    async [Symbol.asyncDispose]() {
      for (const timer of timers) clearInterval(timer);
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
