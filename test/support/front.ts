import { once } from "node:events";
import { request as plainRequest } from "node:http";
import { createServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { selfSigned } from "./certificate.ts";

/** How a server on the net answered. */
export interface Answered {
  readonly status: number;
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The proxy before a service: it speaks TLS for every name, and says where a request came from. */
export interface Front extends AsyncDisposable {
  readonly port: number;
  /** Asks one of those names, as a program somewhere on the net does. */
  ask(address: string, asked?: Asked): Promise<Answered>;
}

/** Opens a proxy on a free port of 127.0.0.1 before the server that listens on `port`. */
export async function openFront(port: number): Promise<Front> {
  const server = createServer(selfSigned(new Date(Date.now() + 86_400_000)), (asked, answer) => {
    const headers = { ...asked.headers, "x-forwarded-for": "198.51.100.7", "x-forwarded-proto": "https" };
    const { method, url: path } = asked;
    const onward = plainRequest({ host: "127.0.0.1", port, method, path, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    onward.on("error", () => answer.writeHead(502).end());
    asked.pipe(onward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const own = (server.address() as AddressInfo).port;
  return {
    port: own,
    async ask(address, { method = "GET", headers = {}, body } = {}) {
      const { host, pathname, search } = new URL(address);
      const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
      const asking = request({
        ...{ host: "127.0.0.1", port: own, servername: host, rejectUnauthorized: false, agent: false },
        ...{ method, path: pathname + search, headers: { host, ...length, ...headers } },
      });
      asking.end(body);
      const [answered] = await once(asking, "response");
      return { status: answered.statusCode, body: await text(answered) };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
