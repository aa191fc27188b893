import type { HookLine } from "../hook-line.ts";
import type { Fault } from "./fault.ts";

type Wrong = (line: HookLine) => void;
const secret =
  (secret: string): Wrong =>
  (line) =>
    void Object.assign(line, { secret });

/** What can be wrong with the server of a line that answers no question. */
export const lineServerFaults: readonly Fault<Wrong>[] = [
  [
    "lines/certificate",
    "fail",
    "the certificate of the server of hook runs out in 20 days",
    ({ host }) => host.holdsFor(20),
  ],
  ["lines/certificate", "fail", "the certificate of the server of hook ran out on", ({ host }) => host.holdsFor(-2)],
  [
    "lines/certificate",
    "fail",
    "browsers do not trust the certificate of the server of hook (ERR_TLS_CERT_ALTNAME_INVALID)",
    secret("https://others.example.net/canary"),
  ],
  ["lines/account", "fail", "the server of hook cannot be reached (ECONNREFUSED)", secret("http://127.0.0.1:1/canary")],
  ["lines/account", "fail", "OPENLINE_SECRET_HOOK is not a web address", secret("canary.example.net")],
  ["lines/account", "fail", "OPENLINE_SECRET_HOOK is not an https address", secret("http://hooks.example.net/canary")],
  [
    "lines/account",
    "unknown",
    "hook answers no question, and took no words in a drill lately",
    (line) => line.drills.pop(),
  ],
];
