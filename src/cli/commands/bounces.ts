import { takeMailbox } from "#cli/bounces/mailbox.ts";
import { type Command, command } from "#cli/command.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { longestReport } from "#subscriptions/bounces/mail-report.ts";
import { type Taken, takeBounce } from "#subscriptions/bounces/take.ts";
import { openKeyRing } from "#subscriptions/token-keys.ts";

const meanings: Readonly<Record<Taken, string>> = {
  suppressed: "the mailbox is gone; its reader is erased, and not written to again",
  complained: "a reader complained; they are erased, and not written to again",
  kept: "counted; it may pass",
  delayed: "a letter is late; nothing to do",
  ours: "a letter was refused for a fault of ours (policy, reputation or content): look at SPF, DKIM and blocklists",
  unsigned: "nothing in it was signed here; nobody is suppressed for it",
  nobody: "whoever it is about is gone already",
  "no report": "no report for programs; left alone",
};

/** All of standard input, but no more than a report can have. @throws UsageError */
async function standardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > longestReport) throw new UsageError("That message is longer than any report.");
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** `openline bounces`: letters that came back, from a mail server's pipe or a mailbox directory. */
export function bouncesCommand(session: Session): Command {
  return command({
    meta: { name: "bounces", description: "Take in letters that came back, and complaints." },
    args: {
      mailbox: {
        type: "string",
        description: "A mailbox directory (Maildir): what is new is read and moved to cur. Otherwise standard input.",
      },
    },
    async run({ args }) {
      // What stops this program before the message is taken lets the mail server try again (EX_TEMPFAIL of sysexits.h).
      session.exitCode = 75;
      const { OPENLINE_DATA, TOKEN_KEYS } = session.environment;
      await using database = await openDatabase(OPENLINE_DATA);
      const ring = await openKeyRing(OPENLINE_DATA, TOKEN_KEYS);
      const subscribers = openSubscribers(database);
      const take = (raw: Uint8Array) => takeBounce(raw, { ring, subscribers }, session.now());
      if (args.mailbox === undefined) {
        session.say(`1 message: ${meanings[await take(await standardInput())]}.`);
        session.exitCode = 0;
        return;
      }
      const taken = await takeMailbox(args.mailbox, take);
      if (taken.size === 0) session.say("No new message.");
      for (const [what, count] of taken)
        session.say(`${count} ${count === 1 ? "message" : "messages"}: ${meanings[what]}.`);
      session.exitCode = taken.has("ours") ? 1 : 0;
    },
  });
}
