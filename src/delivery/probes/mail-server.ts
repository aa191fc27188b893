import SMTPConnection from "nodemailer/lib/smtp-connection";
import { type MailServer, parseMailServer, securedLine } from "#delivery/channels/email/mail-server.ts";
import { type MailTrouble, troubleOf } from "#delivery/channels/email/trouble.ts";
import { inSeconds } from "#delivery/probes/run.ts";
import { fail, ok, unknown, type Verdict } from "#domain/readiness/item.ts";

/** Whether the mail server of `SMTP_URL` greets, secures the line and takes our login. No letter is sent. */
export async function takesLetters(address: string | undefined, limit: number): Promise<Verdict> {
  if (address === undefined) return unknown("no mail server is set, so no letter can go out", "Set SMTP_URL");
  const server = parseMailServer(address);
  const connection = new SMTPConnection({
    ...securedLine(server),
    connectionTimeout: limit,
    greetingTimeout: limit,
    dnsTimeout: limit,
    socketTimeout: limit,
  });
  const { promise, resolve } = Promise.withResolvers<Verdict>();
  const timer = setTimeout(
    () => resolve(fail(`the mail server does not answer within ${inSeconds(limit)}`, look)),
    limit,
  );
  connection.on("error", (error: Error) => resolve(refused(troubleOf(error, "connect"))));
  connection.connect((error) => {
    if (error) resolve(refused(troubleOf(error, "connect")));
    else resolve(greeted(connection, server));
  });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    connection.close();
  }
}

const look = "Look at SMTP_URL, and whether the mail server stands";

function greeted(connection: SMTPConnection, { login, tls }: MailServer): Promise<Verdict> | Verdict {
  const secured = tls === "none" ? "" : ", secures the line";
  if (login === undefined) return ok(`the mail server greets us${secured}, and asks for no login`);
  if (!connection.allowsAuth) return fail("the mail server takes no login (AUTH), and SMTP_URL has one", look);
  const { promise, resolve } = Promise.withResolvers<Verdict>();
  connection.login({ user: login.user, pass: login.password }, (error) => {
    resolve(error ? refused(troubleOf(error, "connect")) : ok(`the mail server greets us${secured}, and knows us`));
  });
  return promise;
}

/** Codes alone: a server's words may hold anything. */
function refused({ reply, code }: MailTrouble): Verdict {
  if (reply?.code === 535)
    return fail("the mail server refuses our user name and password (535)", "Mend them in SMTP_URL");
  if (reply !== undefined) return fail(`the mail server refuses us (${reply.code})`, look);
  if (code === "ETLS") return fail("the mail server does not secure the line (STARTTLS)", look);
  return fail(`the mail server cannot be reached (${code})`, look);
}
