import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A line to a server, on this machine. */
export interface LosingLine extends AsyncDisposable {
  /** Ends with a slash. */
  readonly url: string;
  /** The methods that were called over it, such as `repo.putRecord`. */
  readonly calls: string[];
  /** How many of the next answers to `repo.putRecord` get lost on their way back. */
  loses: number;
}

/** Opens a line to the server at `origin` which carries every call, and loses answers when it is told to. */
export async function openLosingLine(origin: string): Promise<LosingLine> {
  const server = createServer((request, response) => {
    carry(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The line has no port.");
  const line: LosingLine = {
    url: `http://127.0.0.1:${address.port}/`,
    calls: [],
    loses: 0,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };

  async function carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/", headers } = request;
    const name = url.replace(/^\/xrpc\/com\.atproto\.|\?.*$/g, "");
    line.calls.push(name);
    let body = "";
    for await (const text of request.setEncoding("utf8")) body += text;
    const { authorization, "content-type": type } = headers;
    const answer = await fetch(new URL(url, origin), {
      method,
      headers: { ...(authorization && { authorization }), ...(type && { "content-type": type }) },
      ...(method === "POST" && { body }),
    });
    const said = await answer.text();
    if (name === "repo.putRecord" && line.loses > 0) {
      line.loses -= 1;
      return void request.socket.resetAndDestroy();
    }
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "text/plain" }).end(said);
  }
  return line;
}
