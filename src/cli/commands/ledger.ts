import { join } from "node:path";
import { type Command, command } from "#cli/command.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { openDatabase } from "#store/database.ts";
import type { Ledger } from "#store/ledger.ts";
import { openLedger } from "#store/ledger-sqlite.ts";

const outbox = { type: "boolean", description: "The ledger of the outbox instead of the live one." } as const;
const states = [
  "attempting",
  "sent",
  "refused",
  "deferred",
  "unknown",
  "superseded",
  "suppressed",
  "excluded",
] as const;

async function withLedger<T>(session: Session, ofOutbox: boolean, act: (ledger: Ledger) => Promise<T>): Promise<T> {
  const { OPENLINE_DATA } = session.environment;
  await using database = await openDatabase(ofOutbox ? join(OPENLINE_DATA, "outbox") : OPENLINE_DATA);
  return await act(openLedger(database));
}

function listCommand(session: Session): Command {
  return command({
    meta: { name: "list", description: "Show deliveries, one a line." },
    args: { state: { type: "enum", options: [...states], description: "Only those in this state." }, outbox },
    run: ({ args }) =>
      withLedger(session, args.outbox === true, async (ledger) => {
        const state = states.find((name) => name === args.state);
        if (args.state !== undefined && state === undefined)
          throw new UsageError(`--state takes one of: ${states.join(", ")}.`);
        const entries = await ledger.list(state);
        for (const { state, announcement, channel, recipient, reason, changedAt, unknowns } of entries) {
          const told = state === "sent" && unknowns > 0 ? "perhaps told twice" : reason;
          session.say(
            [changedAt.toISOString(), state.padEnd(10), announcement, channel, recipient, told ?? ""]
              .join("  ")
              .trimEnd(),
          );
        }
        if (entries.length === 0) session.say("There are none.");
      }),
  });
}

const word = (description: string) => ({ type: "positional", required: true, description }) as const;

function resolveCommand(session: Session): Command {
  return command({
    meta: { name: "resolve", description: "Say how an unknown delivery ended, when you have found out." },
    args: {
      announcement: word("Its announcement."),
      channel: word("Its channel."),
      recipient: word("Its recipient."),
      as: {
        type: "enum",
        options: ["sent", "refused", "deferred"],
        required: true,
        description: "How it ended; `deferred` sends it again.",
      },
      outbox,
    },
    run: ({ args }) =>
      withLedger(session, args.outbox === true, async (ledger) => {
        const { announcement, channel, recipient } = args;
        const as = (["sent", "refused", "deferred"] as const).find((name) => name === args.as);
        if (as === undefined) throw new UsageError("--as takes one of: sent, refused, deferred.");
        const found = await ledger.resolve({ announcement, channel, recipient }, as, session.now());
        session.say(found ? `Written down as ${as}.` : "There is no unknown delivery with these names.");
        if (!found) session.exitCode = 1;
      }),
  });
}

/** `openline ledger …` */
export function ledgerCommand(session: Session): Command {
  return command({
    meta: { name: "ledger", description: "Look into the memory of whom we told, and settle what is unknown." },
    subCommands: { list: listCommand(session), resolve: resolveCommand(session) },
  });
}
