import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** How everybody at the other end meets us just now. */
export type Mood =
  | "takes"
  | "refuses"
  | "forbids"
  | "puts-off"
  | "fails"
  | "sends-elsewhere"
  | "babbles"
  | "breaks-off"
  | "hangs";

/** A server that stands in for every other side at once, and says back whatever it was told. */
export interface TalkativeServer extends AsyncDisposable {
  /** Ends with a slash; what stands behind it says which side is meant. */
  readonly url: string;
  mood: Mood;
  /** All that it was told, byte for byte, line after line. */
  readonly heard: string[];
}

const statuses: Readonly<Partial<Record<Mood, number>>> = {
  refuses: 401,
  forbids: 403,
  "puts-off": 429,
  fails: 503,
  "sends-elsewhere": 302,
};

/** What satisfies each of those who ask for JSON. */
const taken = {
  ...{ id: "1900000000000000001", acct: "example", data: { id: "1900000000000000001", username: "example" } },
  ...{ did: "did:plc:ewvi7nxzyoun6zhxrhs64oiz", handle: "status.example.com", active: true },
  ...{ accessJwt: "canary7access7session", refreshJwt: "canary7refresh7session" },
  uri: "at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.post/3kabcdefghijk",
  cid: "bafyreicanarycanarycanary",
};

/** Opens it on a free port of 127.0.0.1; `slowness` is how long it thinks about a path, in milliseconds, or for ever. */
export async function openTalkativeServer(slowness: (path: string) => number = () => 0): Promise<TalkativeServer> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const talkative: TalkativeServer = {
    url: `http://127.0.0.1:${address.port}/`,
    mood: "takes",
    heard: [],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const { method = "", url = "", rawHeaders } = request;
    const echo = [method, url, ...rawHeaders, body].join(" ");
    talkative.heard.push(echo);
    const { mood } = talkative;
    if (mood === "breaks-off") return void request.socket.resetAndDestroy();
    const slow = slowness(url);
    if (mood === "hangs" || !Number.isFinite(slow)) return;
    if (slow > 0) await pause(slow);

    const inOneLine = echo.replaceAll(/[^\x21-\x7e]+/g, " ").slice(0, 1_500);
    for (const name of ["www-authenticate", "location", "retry-after", "x-ms-workflow-run-id", "x-echo"]) {
      response.setHeader(name, inOneLine);
    }
    response.statusMessage = inOneLine;
    response.statusCode = statuses[mood] ?? (url.includes("teams") ? 202 : 200);
    if (mood !== "babbles") response.setHeader("content-type", "application/json");
    if (mood === "babbles") return void response.end(`<p>${echo}</p>`);
    if (mood !== "takes") {
      const inside = { error: echo, message: echo, error_description: echo, detail: echo, title: echo, errors: [echo] };
      return void response.end(JSON.stringify(inside));
    }
    response.end(url.includes("slack") ? "ok" : JSON.stringify({ ...taken, echo }));
  }
  return talkative;
}
