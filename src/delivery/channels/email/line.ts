import SMTPConnection from "nodemailer/lib/smtp-connection";
import { AskedFor } from "#delivery/channels/email/asked-for.ts";
import { type MailServer, securedLine } from "#delivery/channels/email/mail-server.ts";
import { MailTrouble, type Stage, troubleOf } from "#delivery/channels/email/trouble.ts";

/** How long each part of a dialogue may take, in milliseconds. */
export interface Timeouts {
  /** Until the connection stands. */
  readonly connect: number;
  /** Until the server greets. */
  readonly greeting: number;
  /** For each step before the letter: hello and login, then sender, recipient and DATA together. */
  readonly reply: number;
  /** From the first byte of the letter until the server took it; RFC 5321 §4.5.3.2.6 asks for ten minutes. */
  readonly letter: number;
}

export const usualTimeouts: Timeouts = { connect: 30_000, greeting: 60_000, reply: 120_000, letter: 600_000 };

/** One open connection to the mail server. */
export interface Line {
  readonly isOpen: boolean;
  /** How many letters it was used for. */
  readonly used: number;
  /** Hands over one letter to one recipient. @throws MailTrouble */
  send(from: string, to: string, letter: Buffer): Promise<void>;
  close(): void;
}

/** Opens a connection, secures it and logs in. `end` cuts it off, whatever it is doing. @throws MailTrouble */
export async function openLine(server: MailServer, timeouts: Timeouts, end?: AbortSignal): Promise<Line> {
  if (end?.aborted) throw new MailTrouble("connect", "ECANCELED");
  const connection = new SMTPConnection({
    ...securedLine(server),
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    dnsTimeout: timeouts.connect,
    socketTimeout: timeouts.letter + timeouts.reply,
    socketCloseTimeout: 1_000,
  });
  let used = 0;
  // Every step listens for itself; an error between steps only ends the line, and `destroyed` says so.
  connection.on("error", () => connection.close());
  const cutOff = () => connection.close();
  end?.addEventListener("abort", cutOff);
  connection.once("end", () => end?.removeEventListener("abort", cutOff));
  const opening = timeouts.connect + timeouts.greeting + timeouts.reply;
  try {
    await step(connection, opening, "connect", (done) => connection.connect(done));
    if (server.login !== undefined && connection.allowsAuth) {
      const { user, password } = server.login;
      await step(connection, timeouts.reply, "connect", (done) => connection.login({ user, pass: password }, done));
    }
  } catch (error) {
    // A server that does not let us in may keep the line open; the process would wait for it.
    connection.close();
    throw error;
  }
  return {
    get isOpen() {
      return !connection.destroyed;
    },
    get used() {
      return used;
    },
    async send(from, to, letter) {
      used += 1;
      const asked = new AskedFor(letter);
      try {
        await step(
          connection,
          timeouts.reply,
          () => (asked.begun ? "letter" : "mail"),
          (done) => {
            asked.once("begun", () => done.extend(timeouts.letter));
            connection.send({ from, to: [to], size: letter.length }, asked, done);
          },
        );
      } catch (error) {
        if (error instanceof MailTrouble && error.reply !== undefined) await startAfresh(connection, timeouts);
        else connection.close();
        throw error;
      }
    },
    close() {
      if (connection.destroyed) return;
      connection.quit();
      // A server that does not say goodbye is left without.
      setTimeout(() => connection.close(), 1_000).unref();
    },
  };
}

interface Done {
  (error?: object | null): void;
  /** Gives the step this long from now on. */
  extend(length: number): void;
}

/** Runs one step of the dialogue, for `length` at the most. A line that is given up is closed. @throws MailTrouble */
function step(
  connection: SMTPConnection,
  length: number,
  stage: Stage | (() => Stage),
  take: (done: Done) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (error?: object | null) => {
      clearTimeout(timer);
      connection.off("error", finish);
      connection.off("end", cutOff);
      if (error) reject(troubleOf(error, typeof stage === "string" ? stage : stage()));
      else resolve();
    };
    // Where an error ended the line, that one is told: it comes in the same breath.
    const cutOff = () => setImmediate(finish, { code: "ECONNECTION" });
    const giveUp = () => {
      connection.close();
      finish({ code: "ETIMEDOUT" });
    };
    let timer = setTimeout(giveUp, length);
    const extend = (more: number) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, more);
    };
    connection.on("error", finish);
    connection.on("end", cutOff);
    take(Object.assign(finish, { extend }));
  });
}

/** A refused letter leaves its sender named (RFC 5321 §4.1.1.5); the next one starts afresh, or on another line. */
async function startAfresh(connection: SMTPConnection, timeouts: Timeouts): Promise<void> {
  if (connection.destroyed) return;
  try {
    await step(connection, timeouts.reply, "mail", (done) => connection.reset(done));
  } catch {
    connection.close();
  }
}
