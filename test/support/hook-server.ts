import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";

/** What one request meets: an answer, or trouble with the line. */
export type Reply =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | "hang"
  | "drop-before"
  | "drop-after"
  | "endless"
  | "endless-head"
  | "no-http"
  | "upgrade"
  | "trickle"
  | "cut-off";

/** A request that was taken in whole. */
export interface TakenRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A server on this machine that takes what is posted to it. */
export interface HookServer extends AsyncDisposable {
  readonly url: string;
  readonly taken: TakenRequest[];
  /** What the next requests meet, in order; then `usual`. */
  readonly replies: Reply[];
}

/** What is put on the wire as it is, and never ended. */
const heads = {
  "endless-head": `HTTP/1.1 200 OK\r\n${"x-canary: words that never end\r\n".repeat(2_000)}`,
  "no-http": "220 mail.example.com ESMTP canary\r\n",
  upgrade: "HTTP/1.1 101 Switching Protocols\r\nupgrade: canary\r\nconnection: upgrade\r\n\r\n",
};

/** Opens a server that answers `usual`, after the replies that a test puts before it. */
export async function openHookServer(usual: Reply = { status: 204 }, ...replies: Reply[]): Promise<HookServer> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const hook: HookServer = {
    url: `http://127.0.0.1:${address.port}/hooks/canary-secret-path`,
    taken: [],
    replies,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = hook.replies.shift() ?? usual;
    if (reply === "drop-before") return void request.socket.resetAndDestroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    hook.taken.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) });
    if (reply === "hang") return;
    if (reply === "drop-after") return void request.socket.resetAndDestroy();
    if (typeof reply === "string" && reply in heads)
      return void request.socket.write(heads[reply as keyof typeof heads]);
    if (typeof reply === "object") return void response.writeHead(reply.status, reply.headers).end(reply.body);
    if (reply === "cut-off") {
      response.writeHead(200, { "content-length": "100" });
      response.write("ok", () => request.socket.resetAndDestroy());
      return;
    }
    response.writeHead(200);
    if (reply === "trickle") return void response.write("ok");
    const pour = () => {
      while (!response.destroyed && response.write("canary words that never end ".repeat(400)));
    };
    response.on("drain", pour);
    pour();
  }
  return hook;
}
