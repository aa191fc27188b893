import { createHash } from "node:crypto";
import { openWebServer, type WebAnswer, type WebFault, type WebRequest, type WebServer } from "./web-server.ts";

/** A post as the server keeps it. */
export interface BlueskyRecord {
  readonly text: string;
  readonly createdAt: string;
  readonly langs: readonly string[];
  readonly facets: readonly {
    readonly index: { readonly byteStart: number; readonly byteEnd: number };
    readonly features: readonly { readonly $type: string; readonly uri: string }[];
  }[];
  readonly reply?: { readonly root: object; readonly parent: object };
}

/** A server on this machine that behaves like one of Bluesky's, as far as we use it. */
export interface BlueskyServer extends WebServer {
  readonly did: string;
  readonly credentials: { readonly identifier: string; readonly appPassword: string };
  /** Posts by their keys. */
  readonly records: Map<string, BlueskyRecord>;
  /** What the next records meet, in order; then all is well. */
  readonly faults: WebFault[];
  /** What the next calls about sessions meet. */
  readonly sessionFaults: WebFault[];
  /** What the next reads meet. */
  readonly readFaults: WebFault[];
  /** What it adds to each new session. */
  readonly session: Record<string, unknown>;
  /** What the tokens of new sessions say that they may do; undefined lets them say nothing. */
  scope: string | undefined;
  /** What it tells of the account to everybody. */
  readonly profile: Record<string, unknown>;
  /** When the account's posts were seen, newest first. */
  readonly seenAt: string[];
  /** What it sends with every session. */
  readonly headers: Record<string, string>;
  /** Sessions that were open until now have run out. */
  expireSessions(): void;
}

const tid = /^[234567a-j][234567a-z]{12}$/;

/** Opens a server that stands in for the one of an account on Bluesky. */
export async function openBlueskyServer(): Promise<BlueskyServer> {
  const did = "did:plc:ewvi7nxzyoun6zhxrhs64oiz";
  const credentials = { identifier: "status.example.com", appPassword: "canary-abcd-efgh-ijkl" };
  const records = new Map<string, BlueskyRecord>();
  const valid = new Set<string>();
  const faults: WebFault[] = [];
  const sessionFaults: WebFault[] = [];
  const readFaults: WebFault[] = [];
  const session: Record<string, unknown> = {};
  const rights: Pick<BlueskyServer, "scope"> = { scope: undefined };
  const profile: Record<string, unknown> = {
    ...{ did, followersCount: 90, createdAt: "2023-06-01T08:00:00.000Z" },
    labels: [{ src: did, val: "bot" }],
  };
  const seenAt = [new Date(Date.now() - 5 * 86_400_000).toISOString()];
  const sent: Record<string, string> = { "ratelimit-limit": "30", "ratelimit-remaining": "29" };
  let sessions = 0;

  const refuse = (status: number, error: string): WebAnswer => ({
    status,
    content: { error, message: "canary-words" },
  });
  const place = (rkey: string, record: BlueskyRecord) => ({
    uri: `at://${did}/app.bsky.feed.post/${rkey}`,
    cid: cidOf(record),
  });

  function newSession(): WebAnswer {
    sessions += 1;
    const { scope } = rights;
    const claims = scope === undefined ? "" : `${Buffer.from(JSON.stringify({ scope })).toString("base64url")}.`;
    const tokens = { accessJwt: `canary-access.${claims}${sessions}`, refreshJwt: `canary-refresh.${sessions}` };
    valid.add(tokens.accessJwt).add(tokens.refreshJwt);
    const content = { did, ...tokens, handle: credentials.identifier, active: true, ...session };
    return { status: 200, content, headers: sent };
  }

  function putRecord(body: string): WebAnswer {
    const { repo, collection, rkey, record, swapRecord } = JSON.parse(body);
    if (repo !== did) return refuse(401, "AuthenticationRequired");
    if (collection !== "app.bsky.feed.post" || !tid.test(rkey) || !isPost(record)) return refuse(400, "InvalidRequest");
    const standing = records.get(rkey);
    if (standing !== undefined && swapRecord === null && cidOf(standing) !== cidOf(record))
      return refuse(400, "InvalidSwap");
    records.set(rkey, record);
    return { status: 200, content: { ...place(rkey, record), validationStatus: "valid" } };
  }

  function answer({ method, path, query, headers, body }: WebRequest): WebAnswer {
    const call = `${method} ${path.replace("/xrpc/com.atproto.", "")}`;
    if (call === "POST server.createSession") {
      const { identifier, password } = JSON.parse(body);
      const known = identifier === credentials.identifier && password === credentials.appPassword;
      return known ? newSession() : refuse(401, "AuthenticationRequired");
    }
    if (call === "GET repo.getRecord") {
      const rkey = query.get("rkey") ?? "";
      const value = query.get("repo") === did ? records.get(rkey) : undefined;
      return value === undefined
        ? refuse(400, "RecordNotFound")
        : { status: 200, content: { ...place(rkey, value), value } };
    }
    const token = headers.authorization?.replace(/^Bearer /, "") ?? "";
    if (!token.startsWith("canary-")) return refuse(401, "AuthMissing");
    if (!valid.has(token)) return refuse(400, "ExpiredToken");
    if (call === "POST server.refreshSession" && token.startsWith("canary-refresh.")) return newSession();
    const isOurs = query.get("actor") === did;
    if (call === "GET /xrpc/app.bsky.actor.getProfile" && isOurs) return { status: 200, content: profile };
    if (call === "GET /xrpc/app.bsky.feed.getAuthorFeed" && isOurs) {
      return { status: 200, content: { feed: seenAt.map((indexedAt) => ({ post: { author: { did }, indexedAt } })) } };
    }
    if (call === "POST repo.putRecord" && token.startsWith("canary-access.")) return putRecord(body);
    return refuse(401, "InvalidToken");
  }

  const faultOf = ({ method, path }: WebRequest) =>
    (method === "GET" ? readFaults : path.includes("Session") ? sessionFaults : faults).shift();
  const server = await openWebServer(answer, faultOf);
  return Object.assign(rights, {
    ...server,
    ...{ session, profile, seenAt, headers: sent },
    did,
    credentials,
    records,
    faults,
    sessionFaults,
    readFaults,
    expireSessions: () => {
      for (const token of valid) if (token.startsWith("canary-access.")) valid.delete(token);
    },
  });
}

/** What the lexicon of posts asks for, and that each facet marks the very address that it leads to. */
function isPost({ text, createdAt, facets }: BlueskyRecord): boolean {
  const bytes = Buffer.from(text);
  const fits = [...new Intl.Segmenter("en").segment(text)].length <= 300 && bytes.length <= 3_000;
  const marks = facets.every(({ index, features: [feature] }) => {
    return bytes.subarray(index.byteStart, index.byteEnd).toString("utf8") === feature?.uri;
  });
  return fits && marks && new Date(createdAt).toISOString() === createdAt;
}

/** Like a CID, a name that follows from the record's bytes. */
function cidOf(record: BlueskyRecord): string {
  return `bafyrei${createHash("sha256").update(JSON.stringify(record)).digest("hex").slice(0, 52)}`;
}
