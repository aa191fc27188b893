import type { MailboxOptions } from "../mailbox.ts";
import type { Fault } from "./fault.ts";

const login = { user: "canary-user", password: "canary-word" };

/** What can be wrong with the mail server itself, and how SMTP_URL begins where it is. */
export const mailServerFaults: readonly Fault<{ readonly options: MailboxOptions; readonly scheme: string }>[] = [
  [
    "mail/server",
    "fail",
    "refuses our user name and password (535)",
    { options: { login }, scheme: "smtp://canary-user:canary-wrong@" },
  ],
  ["mail/server", "fail", "the mail server", { options: { silentAt: "connect" }, scheme: "smtp://" }],
  ["mail/server", "fail", "refuses us (554)", { options: { refuses: { connect: "554 5.7.1 No" } }, scheme: "smtp://" }],
];
