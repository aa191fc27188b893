import { once } from "node:events";
import { SMTPServer } from "smtp-server";
import { openFaultyLine, type Stage } from "./faulty-line.ts";

/** A letter as the mail server took it. */
export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
}

/** What a mail server says no to; the answer is a whole reply such as `550 5.1.1 No such mailbox`. */
export interface Refusals {
  readonly connect?: string;
  readonly mail?: (from: string) => string | undefined;
  readonly rcpt?: (to: string) => string | undefined;
  readonly letter?: (letter: Letter) => string | undefined;
}

export interface MailboxOptions {
  /** The line dies when it comes to this; `letter` is after the server took it, before it could say so. */
  readonly hangUpAt?: Stage;
  /** The same, but the line stays open and silent. */
  readonly silentAt?: Stage;
  /** Which time (from 1) the stage is hit first, and how many times; every time if left out. */
  readonly from?: number;
  readonly times?: number;
  readonly refuses?: Refusals;
  /** User name and password that it asks for. */
  readonly login?: { readonly user: string; readonly password: string };
  /** TLS from the first byte, with a certificate that nobody trusts. */
  readonly tls?: boolean;
  readonly pipelining?: boolean;
  /** How many connections at once it puts up with. */
  readonly mostConnections?: number;
  /** How long it thinks about each letter, in milliseconds. */
  readonly slow?: number;
}

/** A mail server on this machine that keeps what it takes. */
export interface Mailbox extends AsyncDisposable {
  /** Its address for `SMTP_URL`. */
  readonly url: string;
  readonly port: number;
  readonly letters: Letter[];
  /** How often it was asked to take a letter. */
  readonly asked: number;
  /** How many connections reached it, those that it refused included. */
  readonly connections: number;
  /** How many of them still stand. */
  readonly standing: number;
  /** How often somebody tried to log in. */
  readonly logins: number;
}

/** Opens a real mail server on a free port of 127.0.0.1, behind a faulty line if a fault is asked for. */
export async function openMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  const letters: Letter[] = [];
  const count = { asked: 0, connections: 0, standing: 0, logins: 0 };
  const server = new SMTPServer({
    logger: false,
    disableReverseLookup: true,
    secure: options.tls ?? false,
    authOptional: options.login === undefined,
    allowInsecureAuth: true,
    hideENHANCEDSTATUSCODES: true,
    hidePIPELINING: options.pipelining === false,
    disabledCommands: ["STARTTLS", ...(options.login === undefined ? ["AUTH"] : [])],
    closeTimeout: 10,
    ...(options.mostConnections !== undefined && { maxClients: options.mostConnections }),
    onAuth({ username, password }, _session, done) {
      const { login } = options;
      count.logins += 1;
      if (username === login?.user && password === login?.password) return done(null, { user: username });
      done(reply("535 5.7.8 Credentials refused"));
    },
    onConnect: (_session, done) => done(reply(options.refuses?.connect)),
    onMailFrom: ({ address }, _session, done) => done(reply(options.refuses?.mail?.(address))),
    onRcptTo: ({ address }, _session, done) => done(reply(options.refuses?.rcpt?.(address))),
    onData(stream, { envelope }, done) {
      count.asked += 1;
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        const letter = { from, to: envelope.rcptTo.map(({ address }) => address), bytes: Buffer.concat(chunks) };
        const refusal = options.refuses?.letter?.(letter);
        if (refusal === undefined) letters.push(letter);
        setTimeout(() => done(reply(refusal)), options.slow ?? 0);
      });
    },
  });
  // A client that hangs up is no trouble of the server's.
  server.on("error", () => undefined);
  const listener = server.listen(0, "127.0.0.1");
  listener.on("connection", (socket) => {
    count.connections += 1;
    count.standing += 1;
    socket.once("close", () => {
      count.standing -= 1;
    });
  });
  await once(listener, "listening");
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");

  const at = options.hangUpAt ?? options.silentAt;
  const line =
    at &&
    (await openFaultyLine(address.port, {
      at,
      does: options.hangUpAt === undefined ? "silence" : "hang-up",
      from: options.from ?? 1,
      times: options.times ?? Number.POSITIVE_INFINITY,
    }));
  const port = line?.port ?? address.port;
  const credentials = options.login ? `${options.login.user}:${encodeURIComponent(options.login.password)}@` : "";
  return {
    url: `${options.tls ? "smtps" : "smtp"}://${credentials}127.0.0.1:${port}`,
    port,
    letters,
    get asked() {
      return count.asked;
    },
    get connections() {
      return count.connections;
    },
    get standing() {
      return count.standing;
    },
    get logins() {
      return count.logins;
    },
    async [Symbol.asyncDispose]() {
      line?.close();
      await new Promise<void>((closed) => server.close(closed));
    },
  };
}

function reply(answer: string | undefined): Error | null {
  if (answer === undefined) return null;
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
}
