/** What a mail server answered: its reply code and enhanced status code (RFC 3463), never its words. */
export interface Reply {
  readonly code: number;
  readonly enhanced?: string | undefined;
}

/** How far the dialogue had come: before the sender was named, at a command, or after the letter had begun. */
export type Stage = "connect" | "mail" | "rcpt" | "data" | "letter";

/**
 * How a dialogue with a mail server failed.
 * It keeps neither the server's words nor the error behind it: both may hold addresses and passwords.
 */
export class MailTrouble extends Error {
  override readonly name = "MailTrouble";
  readonly stage: Stage;
  /** The server's no; without one the line died. */
  readonly reply: Reply | undefined;
  /** What the system calls it when a line dies: `ECONNREFUSED`, `ETIMEDOUT`. */
  readonly code: string;

  constructor(stage: Stage, code: string, reply?: Reply) {
    super(`${stage}: ${reply === undefined ? code : [reply.code, reply.enhanced].join(" ")}`);
    this.stage = stage;
    this.code = code;
    this.reply = reply;
  }
}

const stages: Readonly<Record<string, Stage>> = { "MAIL FROM": "mail", "RCPT TO": "rcpt", DATA: "data" };

function replyIn(response: unknown): Reply | undefined {
  const [, code, enhanced] = /^([45]\d\d)(?:[ -](\d\.\d{1,3}\.\d{1,3})(?!\S))?/.exec(String(response ?? "")) ?? [];
  return code === undefined ? undefined : { code: Number(code), ...(enhanced !== undefined && { enhanced }) };
}

/** What went wrong, from an error of nodemailer's connection; without a command of its own it happened at `otherwise`. */
export function troubleOf(error: object, otherwise: Stage): MailTrouble {
  const said = error as { code?: unknown; originalCode?: unknown; command?: unknown; response?: unknown };
  const stage = otherwise === "mail" ? (stages[String(said.command)] ?? otherwise) : otherwise;
  const code = [said.originalCode, said.code].map(String).find((word) => /^E[A-Z0-9_]{2,40}$/.test(word)) ?? "EUNKNOWN";
  return new MailTrouble(stage, code, replyIn(said.response));
}
