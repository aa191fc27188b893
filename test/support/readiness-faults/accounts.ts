import type { AccountLines } from "../account-lines.ts";
import type { WebFault } from "../web-server.ts";
import type { XFault } from "../x-server.ts";
import type { Fault } from "./fault.ts";

type Wrong = (lines: AccountLines) => void;
const x =
  (...faults: XFault[]): Wrong =>
  ({ x }) =>
    void x.timelineFaults.push(...faults);
/** The first question to Mastodon is whose the token is. */
const mastodon =
  (fault: WebFault): Wrong =>
  ({ mastodon: { readFaults } }) =>
    void readFaults.push(fault);
const bluesky =
  (fault: WebFault): Wrong =>
  ({ bluesky: { sessionFaults } }) =>
    void sessionFaults.push(fault);
const account =
  (facts: object): Wrong =>
  (lines) =>
    void Object.assign(lines.mastodon.account, facts);
const session =
  (facts: object): Wrong =>
  (lines) =>
    void Object.assign(lines.bluesky.session, facts);

/** What can keep us out of an account, or make it another one. */
export const accountFaults: readonly Fault<Wrong>[] = [
  ["lines/account", "fail", "X refuses our keys (401): they are wrong, or taken back", x("unauthorized")],
  ["lines/account", "fail", "X shuts us out (403)", x("forbidden")],
  ["lines/account", "fail", "X answers 410", x({ status: 410, content: { detail: "canary" } })],
  ["lines/account", "fail", "X answers 404", x({ status: 404, content: { detail: "canary" } })],
  ["lines/account", "fail", "X answers 503", x("unavailable")],
  ["lines/account", "unknown", "X asks us to wait (429)", x("rate-limited")],
  ["lines/account", "fail", "X does not answer: its server cannot be reached (ECONNRESET)", x("drop-before")],
  [
    "lines/account",
    "fail",
    "X answers, but not whose keys these are",
    x({ status: 200, content: { errors: ["canary"] } }),
  ],
  [
    "lines/account",
    "fail",
    "the keys are those of @renamed, and site.yaml declares @example",
    (lines) => Object.assign(lines.x.account, { username: "renamed" }),
  ],
  ["lines/account", "fail", "mastodon refuses our secret (401): it is wrong, or taken back", mastodon({ status: 401 })],
  ["lines/account", "fail", "mastodon shuts us out (403)", mastodon({ status: 403, content: { error: "canary" } })],
  ["lines/account", "unknown", "mastodon asks us to wait (429)", mastodon({ status: 429 })],
  ["lines/account", "fail", "the server of mastodon answers 410", mastodon({ status: 410 })],
  ["lines/account", "fail", "the server of mastodon answers 502", mastodon({ status: 502 })],
  ["lines/account", "fail", "the server of mastodon answers 308", mastodon("redirect")],
  ["lines/account", "fail", "the server of mastodon does not say whose secret it is", mastodon("not-json")],
  ["lines/account", "fail", "the server of mastodon does not say whose secret it is", mastodon("truncated")],
  ["lines/account", "fail", "the server of mastodon does not say whose secret it is", mastodon("error-inside")],
  [
    "lines/account",
    "fail",
    "the secret of mastodon is not that of @examplestatus@social.example, which site.yaml declares",
    account({ acct: "canaryelse" }),
  ],
  ["lines/account", "fail", "the account @examplestatus@social.example is suspended", account({ suspended: true })],
  [
    "lines/account",
    "fail",
    "the account @examplestatus@social.example has moved elsewhere",
    account({ moved: { acct: "canary" } }),
  ],
  [
    "lines/account",
    "fail",
    "bluesky refuses our secret (401): it is wrong, or taken back",
    bluesky({ status: 401, content: { error: "AuthenticationRequired", message: "canary" } }),
  ],
  [
    "lines/account",
    "fail",
    "the account @status.example.com is suspended",
    bluesky({ status: 401, content: { error: "AccountTakedown", message: "canary" } }),
  ],
  [
    "lines/account",
    "fail",
    "the account @status.example.com is suspended",
    session({ active: false, status: "takendown" }),
  ],
  [
    "lines/account",
    "fail",
    "the secret of bluesky is not that of @status.example.com, which site.yaml declares",
    session({ handle: "renamed.example.com" }),
  ],
  [
    "lines/account",
    "fail",
    "@status.example.com does not lead to its account any more",
    session({ handle: "handle.invalid" }),
  ],
  ["lines/account", "fail", "the server of bluesky answers 500", bluesky({ status: 500 })],
  ["lines/account", "fail", "the server of bluesky does not say whose secret it is", bluesky("not-json")],
];
