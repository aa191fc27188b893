import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isSigned, type XCredentials } from "./oauth1.ts";
import { postIdOf, timeline, type XPost } from "./x-posts.ts";

/** What goes wrong with one request; each is used up by the request it hits. */
export type XFault =
  | "unauthorized"
  | "duplicate"
  | "reply-refused"
  | "forbidden"
  | "rate-limited"
  | "unavailable"
  | "hang"
  | "endless"
  | "drop-before"
  | "drop-after"
  | "truncated"
  | "no-id"
  | { readonly status: number; readonly content: object };

/** A server on this machine that behaves like the API of X, as far as we use it. */
export interface XServer extends AsyncDisposable {
  /** Its address for `X_API_URL`. */
  readonly url: string;
  readonly credentials: XCredentials;
  readonly posts: XPost[];
  /** Every request that came in, such as `POST tweets`. */
  readonly requests: string[];
  /** What the next posts meet, in order; then all is well. */
  readonly faults: XFault[];
  /** What the next reads of the timeline meet. */
  readonly timelineFaults: XFault[];
  /** Whether replies are refused to this account. */
  refusesReplies: boolean;
  /** Seconds since 1970 that a rate limit names as its end; left out, limits are not told at all. */
  resetAt: number | undefined;
  /** Its clock, which dates the posts. */
  now: Date | undefined;
  /** What it tells of the account to who asks for these fields. */
  readonly account: Record<string, unknown>;
  /** What it sends with the account, beside its limits. */
  readonly accountHeaders: Record<string, string>;
}

const problems: Readonly<Record<string, readonly [number, object]>> = {
  unauthorized: [401, { title: "Unauthorized", type: "about:blank", status: 401, detail: "Unauthorized" }],
  duplicate: [
    403,
    { detail: "You are not allowed to create a Tweet with duplicate content.", type: "about:blank", status: 403 },
  ],
  "reply-refused": [
    403,
    { detail: "Reply to this conversation is not allowed because you have not been mentioned.", status: 403 },
  ],
  forbidden: [403, { detail: "Your account is suspended.", type: "about:blank", status: 403 }],
  "rate-limited": [429, { title: "Too Many Requests", type: "about:blank", status: 429 }],
  unavailable: [503, { title: "Service Unavailable", type: "about:blank", status: 503 }],
};

/** Opens a server that stands in for the API of X on a free port of 127.0.0.1. */
export async function openX(): Promise<XServer> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const origin = `http://127.0.0.1:${address.port}`;
  const x: XServer = {
    url: `${origin}/2/`,
    credentials: {
      appKey: "canary-app-key",
      appSecret: "canary-app-secret",
      accessToken: "1000-canary-access-token",
      accessSecret: "canary-access-secret",
    },
    posts: [],
    requests: [],
    faults: [],
    timelineFaults: [],
    refusesReplies: false,
    resetAt: 0,
    now: undefined,
    account: {
      username: "example",
      created_at: "2019-03-01T09:00:00.000Z",
      description: "Automated news of Example's service.",
      most_recent_tweet_id: postIdOf(new Date(Date.now() - 5 * 86_400_000)),
      public_metrics: { followers_count: 250, tweet_count: 40 },
    },
    accountHeaders: { "x-access-level": "read-write" },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };

  function accountIn(query: URLSearchParams): object {
    const asked = ["username", ...(query.get("user.fields") ?? "").split(",")];
    const told = Object.entries(x.account).filter(([field]) => asked.includes(field));
    return { data: { id: "1000", name: "Example", ...Object.fromEntries(told) } };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", origin);
    const method = request.method ?? "GET";
    const path = url.pathname.replace(/^\/2\//, "");
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    x.requests.push(`${method} ${path}`);

    const say = (status: number, content: object, headers: Readonly<Record<string, string>> = {}) => {
      const json = JSON.stringify(content);
      response.writeHead(status, {
        "content-type": status < 400 ? "application/json; charset=utf-8" : "application/problem+json",
        ...(x.resetAt !== undefined && {
          "x-rate-limit-limit": "100",
          "x-rate-limit-remaining": status === 429 ? "0" : "99",
          "x-rate-limit-reset": String(x.resetAt),
        }),
        ...headers,
      });
      response.end(json);
      return json;
    };
    const refuse = (fault: string) => {
      const [status, problem] = problems[fault] ?? [500, {}];
      say(status, problem);
    };
    if (!isSigned(method, url, request.headers.authorization ?? "", x.credentials)) return refuse("unauthorized");

    const isPost = method === "POST" && path === "tweets";
    const fault = (isPost ? x.faults : x.timelineFaults).shift();
    if (fault === "hang") return;
    if (fault === "drop-before") return void request.socket.resetAndDestroy();
    if (typeof fault === "object") return void say(fault.status, fault.content);
    if (fault !== undefined && fault in problems) return refuse(fault);
    const begin = () => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"data":{"id":"19');
    };
    const cutOff = () => {
      begin();
      response.end();
    };
    const goOn = () => {
      begin();
      const timer = setInterval(() => response.write("0"), 10);
      response.once("close", () => clearInterval(timer));
    };
    if (fault === "endless" && !isPost) return goOn();
    if (fault === "truncated" && !isPost) return cutOff();
    if (path === "users/me") return void say(200, accountIn(url.searchParams), x.accountHeaders);
    if (method === "GET" && path === "users/1000/tweets") return void say(200, timeline(x.posts, url.searchParams));
    if (!isPost) return void say(404, { status: 404 });

    const { text, reply } = JSON.parse(body) as { text: string; reply?: { in_reply_to_tweet_id: string } };
    if (reply !== undefined && x.refusesReplies) return refuse("reply-refused");
    if (x.posts.some((post) => post.text === text)) return refuse("duplicate");
    const id = String(1_900_000_000_000_000_000n + BigInt(x.posts.length));
    x.posts.push({
      id,
      text,
      replyTo: reply?.in_reply_to_tweet_id,
      body,
      createdAt: (x.now ?? new Date()).toISOString(),
    });
    if (fault === "drop-after") return void request.socket.resetAndDestroy();
    if (fault === "no-id") return void say(201, {});
    if (fault === "truncated") return cutOff();
    if (fault === "endless") return goOn();
    say(201, { data: { id, text, edit_history_tweet_ids: [id] } });
  }
  return x;
}
