import type { NtfyLine } from "../ntfy-line.ts";
import type { WebFault } from "../web-server.ts";
import type { Fault } from "./fault.ts";

type Wrong = (line: NtfyLine) => void;
const meets =
  (fault: WebFault): Wrong =>
  ({ faults }) =>
    void faults.push(fault);
const expiring =
  (days: number): Wrong =>
  ({ account, token }) =>
    void account.tokens.splice(1, 1, { token, expires: Math.floor(Date.now() / 1_000) + days * 86_400 + 3_600 });

/** What can be wrong with the token for a topic of ntfy. */
export const ntfyFaults: readonly Fault<Wrong>[] = [
  ["lines/token", "fail", "the secret of push runs out in 20 days, on ", expiring(20)],
  ["lines/token", "fail", "the secret of push ran out on ", expiring(-2)],
  [
    "lines/rights",
    "warn",
    "whoever gets hold of the secret of push may also read and change everything on that server",
    ({ account }) => Object.assign(account, { role: "admin" }),
  ],
  ["lines/account", "fail", "push refuses our secret (401): it is wrong, or taken back", meets({ status: 401 })],
  ["lines/account", "fail", "the server of push answers 502", meets({ status: 502 })],
  ["lines/account", "unknown", "push asks us to wait (429)", meets({ status: 429 })],
  ["lines/account", "unknown", "the server of push says something else than it was asked", meets("not-json")],
  ["lines/account", "unknown", "push answers no question, and took no words in a drill lately", meets({ status: 404 })],
];
