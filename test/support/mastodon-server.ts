import { openWebServer, type WebAnswer, type WebFault, type WebRequest, type WebServer } from "./web-server.ts";

/** A post as the server keeps it. */
export interface MastodonStatus {
  readonly id: string;
  readonly status: string;
  readonly visibility: string;
  readonly language: string;
  readonly in_reply_to_id?: string;
  readonly created_at: string;
}

/** A server on this machine that behaves like an instance of Mastodon, as far as we use it. */
export interface MastodonServer extends WebServer {
  readonly token: string;
  readonly statuses: MastodonStatus[];
  /** What the next posts meet, in order; then all is well. */
  readonly faults: WebFault[];
  /** What the next reads meet. */
  readonly readFaults: WebFault[];
  /** Its clock, which dates the posts. */
  now: Date;
  /** What it tells of the account to its token. */
  readonly account: Record<string, unknown>;
  /** What the application of the token may do. */
  scopes: string[] | undefined;
  /** What it sends with every answer to a question. */
  readonly headers: Record<string, string>;
  /** An hour went by: idempotency keys are forgotten. */
  forgetKeys(): void;
}

const longest = 500;

/** Opens a server that stands in for an instance of Mastodon. */
export async function openMastodonServer(): Promise<MastodonServer> {
  const token = "canary-mastodon-token";
  const statuses: MastodonStatus[] = [];
  const keys = new Map<string, MastodonStatus>();
  const faults: WebFault[] = [];
  const readFaults: WebFault[] = [];
  const clock = {
    now: new Date("2026-03-14T09:43:00Z"),
    scopes: ["write:statuses", "read:accounts", "read:statuses"] as string[] | undefined,
  };
  const account: MastodonServer["account"] = {
    ...{ id: "23634", acct: "examplestatus", bot: true, followers_count: 120 },
    created_at: "2019-03-01T00:00:00.000Z",
    last_status_at: new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10),
  };
  const sent: Record<string, string> = { "x-ratelimit-limit": "300", "x-ratelimit-remaining": "290" };

  const told = (status: MastodonStatus) => ({
    id: status.id,
    url: `https://social.example/@examplestatus/${status.id}`,
    created_at: status.created_at,
    content: `<p>${status.status.replace(/&/g, "&amp;").replace(/https:\/\/\S+/g, '<a href="$&" rel="nofollow">$&</a>')}</p>`,
    in_reply_to_id: status.in_reply_to_id ?? null,
  });

  function post({ headers, body }: WebRequest): WebAnswer {
    const key = String(headers["idempotency-key"]);
    const known = keys.get(key);
    if (known !== undefined) return { status: 200, content: told(known) };
    const posting = JSON.parse(body) as Omit<MastodonStatus, "id" | "created_at">;
    const parent = posting.in_reply_to_id;
    if (parent !== undefined && !statuses.some(({ id }) => id === parent)) {
      return { status: 404, content: { error: "The post you are trying to reply to does not appear to exist." } };
    }
    if (lengthOf(posting.status) > longest) {
      return { status: 422, content: { error: "Validation failed: Text character limit of 500 exceeded" } };
    }
    const status = {
      ...posting,
      id: String(116_000_000_000_000_000n + BigInt(statuses.length)),
      created_at: clock.now.toISOString(),
    };
    statuses.push(status);
    keys.set(key, status);
    return { status: 200, content: told(status) };
  }

  function answer(request: WebRequest): WebAnswer {
    const { method, path, query, headers } = request;
    if (headers.authorization !== `Bearer ${token}`) {
      return { status: 401, content: { error: "The access token is invalid" } };
    }
    if (method === "POST" && path === "/api/v1/statuses") return post(request);
    if (path === "/api/v1/accounts/verify_credentials") {
      return { status: 200, content: account, headers: sent };
    }
    if (path === "/api/v1/apps/verify_credentials") {
      return { status: 200, content: { name: "Openline", scopes: clock.scopes } };
    }
    if (path === "/api/v1/accounts/23634/statuses") {
      const newest = statuses.toReversed().slice(0, Number(query.get("limit") ?? 20));
      return { status: 200, content: newest.map(told) };
    }
    return { status: 404, content: { error: "Record not found" } };
  }

  const server = await openWebServer(answer, ({ method }) => (method === "POST" ? faults : readFaults).shift());
  return Object.assign(clock, {
    ...server,
    token,
    statuses,
    faults,
    readFaults,
    account,
    headers: sent,
    forgetKeys: () => keys.clear(),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  });
}

/** As the instance counts: characters as readers see them, and each address as 23. */
function lengthOf(text: string): number {
  return [...new Intl.Segmenter("en").segment(text.replace(/https?:\/\/\S+/g, "x".repeat(23)))].length;
}
