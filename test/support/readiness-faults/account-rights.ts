import type { AccountLines } from "../account-lines.ts";
import type { Fault } from "./fault.ts";

type Wrong = (lines: AccountLines) => void;
const level =
  (level: string): Wrong =>
  ({ x }) =>
    void Object.assign(x.accountHeaders, { "x-access-level": level });
const scopes =
  (...scopes: string[]): Wrong =>
  ({ mastodon }) =>
    void Object.assign(mastodon, { scopes });
const scope =
  (scope: string): Wrong =>
  ({ bluesky }) =>
    void Object.assign(bluesky, { scope });
const room =
  (name: "x" | "mastodon" | "bluesky", headers: Record<string, string>): Wrong =>
  ({ [name]: server }) =>
    void Object.assign("accountHeaders" in server ? server.accountHeaders : server.headers, headers);
const reads = ["read:accounts", "read:statuses"];

/** What can be wrong with what the secrets of accounts may do, and how often. */
export const rightsFaults: readonly Fault<Wrong>[] = [
  ["lines/rights", "fail", "the secret of x may read, and not post", level("read")],
  [
    "lines/rights",
    "warn",
    "whoever gets hold of the secret of x may also read and write private messages",
    level("read-write-directmessages"),
  ],
  ["lines/rights", "unknown", "X does not say what our keys may do", level("canary")],
  ["lines/rights", "fail", "the secret of mastodon may read, and not post", scopes(...reads)],
  [
    "lines/rights",
    "warn",
    "whoever gets hold of the secret of mastodon may also do what “write” allows",
    scopes(...reads, "write"),
  ],
  [
    "lines/rights",
    "warn",
    "whoever gets hold of the secret of mastodon may also do what “admin:write:accounts follow” allows",
    scopes(...reads, "write:statuses", "admin:write:accounts", "follow"),
  ],
  [
    "lines/rights",
    "unknown",
    "what the secret of mastodon may do cannot be seen: the server of mastodon says something else than it was asked",
    ({ mastodon }) => void Object.assign(mastodon, { scopes: undefined }),
  ],
  [
    "lines/rights",
    "warn",
    "whoever gets hold of the secret of bluesky may also take the account over: it is its main password",
    scope("com.atproto.access"),
  ],
  [
    "lines/rights",
    "warn",
    "whoever gets hold of the secret of bluesky may also read and write private messages",
    scope("com.atproto.appPassPrivileged"),
  ],
  ["lines/rights", "fail", "the secret of bluesky may read, and not post", scope("com.atproto.signupQueued")],
  ["lines/rights", "unknown", "the server of bluesky does not say what our secret may do", scope("canary")],

  [
    "lines/room",
    "warn",
    "x takes only 3 of 75 calls more until 2026-05-10T12:15Z",
    room("x", { "x-rate-limit-limit": "75", "x-rate-limit-remaining": "3", "x-rate-limit-reset": "1778415300" }),
  ],
  [
    "lines/room",
    "warn",
    "mastodon takes only 59 of 300 calls more until 2026-05-10T12:15Z",
    room("mastodon", { "x-ratelimit-remaining": "59", "x-ratelimit-reset": "2026-05-10T12:15:00.000Z" }),
  ],
  [
    "lines/room",
    "warn",
    "bluesky takes only 1 of 30 calls more",
    room("bluesky", { "ratelimit-remaining": "1", "ratelimit-reset": "canary" }),
  ],
];
