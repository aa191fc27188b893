import type { MailTrouble, Reply, Stage } from "#delivery/channels/email/trouble.ts";
import type { Outcome } from "#model/delivery.ts";

/** Greylists want to be asked again after a while, mailboxes to be emptied: RFC 5321 §4.5.4.1 says half an hour. */
const patience = 30 * 60_000;

/**
 * What a trouble is about: `silence` after the letter, a line that `died` before it or was never `unreached`,
 * this `recipient`, its `mailbox`, somebody's `policy`, only this `moment`, or `us` and all we send.
 */
export type Matter = "silence" | "died" | "unreached" | "recipient" | "mailbox" | "policy" | "moment" | "us";

/** What the trouble is about. */
export function matterOf({ stage, reply }: MailTrouble): Matter {
  if (reply === undefined) return stage === "letter" ? "silence" : stage === "connect" ? "unreached" : "died";
  if (stage === "connect" || stage === "mail" || reply.code === 421) return "us";
  return reply.code < 500 ? putOff(reply) : refused(reply, stage);
}

/** Whether it may have met this one letter only. */
export function isAccident(matter: Matter): boolean {
  return matter === "silence" || matter === "died" || matter === "policy";
}

/**
 * How a call ended that failed. Only codes go into the reason: a server's own words may hold the address.
 *
 * - Silence after the letter had begun is `unknown` (RFC 1047); before that nothing can have been sent.
 * - A recipient that does not exist (5.1.x, 5.2.1, 5.4.x) is `refused`.
 * - What concerns us and not the recipient (login, sender, content, system x.3.x, 421) is `deferred`, and the channel
 *   closes. A line that dies, or a policy (5.7.x) that meets one recipient, may be an accident: it closes the channel
 *   only if it comes `again` and again.
 */
export function outcomeOf(trouble: MailTrouble, now: Date, again: boolean): Outcome {
  const { reply } = trouble;
  const code = reply === undefined ? trouble.code : [reply.code, reply.enhanced ?? []].flat().join(" ");
  const retryAt = new Date(now.getTime() + patience);
  const closes = again ? { closes: true } : {};
  switch (matterOf(trouble)) {
    case "silence":
      return { kind: "unknown", reason: `silence after the letter had begun (${code})`, ...closes };
    case "died":
      return { kind: "deferred", code, reason: `the line died before the letter (${code})`, ...closes };
    case "unreached":
      return { kind: "deferred", code, reason: `mail server not reached (${code})`, closes: true };
    case "recipient":
      return { kind: "refused", code, reason: `address refused (${code})` };
    case "mailbox":
      return { kind: "deferred", code, reason: `mailbox not ready (${code})`, retryAt };
    case "policy":
      return { kind: "deferred", code, reason: `refused by policy (${code})`, retryAt, ...closes };
    case "moment":
      return { kind: "deferred", code, reason: `put off by the mail server (${code})`, retryAt };
    case "us":
      return { kind: "deferred", code, reason: `mail server refuses us (${code})`, retryAt, closes: true };
  }
}

/** RFC 3463 §3: the second number of an enhanced code names the subject, the third the detail. */
function subjectOf({ enhanced }: Reply): readonly [number | undefined, number | undefined] {
  const [, subject, detail] = enhanced?.split(".").map(Number) ?? [];
  return [subject, detail];
}

function putOff(reply: Reply): Matter {
  const [subject] = subjectOf(reply);
  return subject === 3 ? "us" : subject === 2 ? "mailbox" : "moment";
}

function refused(reply: Reply, stage: Stage): Matter {
  const [subject, detail] = subjectOf(reply);
  switch (subject) {
    case 1:
      // 5.1.7 and 5.1.8 are about the sender's address.
      return detail === 7 || detail === 8 ? "us" : "recipient";
    case 2:
      return detail === 2 ? "mailbox" : "recipient";
    case 4:
      return "recipient";
    case 7:
      return stage === "rcpt" ? "policy" : "us";
    case undefined:
      return stage === "rcpt" ? withoutDetail(reply.code) : "us";
    default:
      return "us";
  }
}

/** RFC 5321 §4.2.3, for servers that give no enhanced code. */
function withoutDetail(code: number): Matter {
  if (code === 552) return "mailbox";
  return [550, 551, 553, 556].includes(code) ? "recipient" : "policy";
}
