import type { Circumstances } from "#domain/readiness/offline.ts";
import type { Fault } from "./fault.ts";

const place = { file: "notices/2026-05-05-hello/notice.md", line: 3, column: 1 };

/** What can be wrong with this host, and with the place where content lies. */
export const keptFaults: readonly Fault<Partial<Circumstances>>[] = [
  ["content/reads", "fail", "a broken folder", { problems: [{ place, what: "“soon” is no time", mend: "Write one" }] }],
  ["audience/subscribers", "warn", "few subscribers", { subscribers: 83 }],
  ["audience/subscribers", "unknown", "no store", { subscribers: undefined }],
  ["mail/returned", "fail", "letters that came back", { returned: 3 }],
  ["mail/returned", "unknown", "no store of letters", { returned: undefined }],
  ["store/backup", "unknown", "no word of backups", { backup: "unset" }],
  ["store/backup", "fail", "a place of backups that is gone", { backup: "missing" }],
  ["store/backup", "fail", "no backup", { backup: "empty" }],
  ["store/backup", "fail", "an old backup", { backup: { at: new Date("2026-05-08T11:00:00Z") } }],
  ["people/communicators", "fail", "one who writes alone", { writers: 1 }],
  ["people/communicators", "unknown", "content outside of git", { writers: "no repository" }],
  ["people/communicators", "unknown", "a shallow clone", { writers: "shallow" }],
  ["independence/hosts", "fail", "mail by way of the product", { mailServer: "www.example.com" }],
  ["lines/tls", "fail", "a page without TLS", { named: { SITE_URL: new URL("http://status.example.net/") } }],
];
