import { createReadStream, existsSync } from "node:fs";
import { type Command, command } from "#cli/command.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { subscriberRow } from "#model/subscriber.ts";
import { formatCsvProblem } from "#store/csv-subscriber.ts";
import { openDatabase } from "#store/database.ts";
import { readSubscribers } from "#store/subscriber-csv.ts";
import { writeSubscribers } from "#store/subscriber-csv-write.ts";
import type { Subscribers } from "#store/subscribers.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";

async function withSubscribers<T>(session: Session, act: (subscribers: Subscribers) => Promise<T>): Promise<T> {
  await using database = await openDatabase(session.environment.OPENLINE_DATA);
  return await act(openSubscribers(database));
}

const address = { type: "positional", required: true, description: "The mail address." } as const;
const file = {
  type: "positional",
  required: true,
  description: "A CSV file with a header, or - for standard input.",
} as const;

function addCommand(session: Session): Command {
  return command({
    meta: { name: "add", description: "Add one address that has agreed to be told." },
    args: {
      address,
      language: { type: "string", description: "The language of its mails." },
      audience: {
        type: "enum",
        options: ["public", "test", "security-contacts"],
        default: "public",
        description: "What it hears: everything, exercises only, or disclosures before the public does.",
      },
    },
    async run({ args }) {
      const row = subscriberRow.safeParse({ email: args.address, language: args.language, audience: args.audience });
      if (!row.success) throw new UsageError(`That ${row.error.issues[0]?.message ?? "cannot be used"}.`);
      const { added } = await withSubscribers(session, async (all) => {
        const { email, language, audience } = row.data;
        return all.add({ address: email, language, audience, source: "cli" }, session.now());
      });
      session.say(added ? "Added." : "Known already; nothing changed.");
    },
  });
}

function importCommand(session: Session): Command {
  return command({
    meta: { name: "import", description: "Add every good row of a CSV file; report the others by their line." },
    args: { file },
    async run({ args }) {
      if (args.file !== "-" && !existsSync(args.file)) throw new UsageError(`There is no file ${args.file}.`);
      const input = args.file === "-" ? process.stdin : createReadStream(args.file);
      const count = { added: 0, known: 0, suppressed: 0, skipped: 0 };
      await withSubscribers(session, async (all) => {
        for await (const { rows, problems, notes } of readSubscribers(input)) {
          const { added, known, suppressed } = await all.addAll(rows, session.now());
          count.added += added;
          count.known += known;
          count.suppressed += suppressed;
          count.skipped += problems.length;
          for (const problem of [...notes, ...problems]) session.complain(formatCsvProblem(problem));
        }
      });
      session.say(
        `${count.added} added, ${count.known} known already, ${count.suppressed} left or bounced before, ${count.skipped} skipped.`,
      );
      if (count.skipped > 0) session.exitCode = 1;
    },
  });
}

function exportCommand(session: Session): Command {
  return command({
    meta: { name: "export", description: "Print everybody as CSV." },
    run: () =>
      withSubscribers(session, async (all) => {
        for await (const text of writeSubscribers(all.all())) session.say(text.replace(/\r?\n$/, ""));
      }),
  });
}

function listCommand(session: Session): Command {
  return command({
    meta: { name: "list", description: "Count the subscribers by state; with --addresses, name them." },
    args: { addresses: { type: "boolean", description: "Name every address." } },
    run: ({ args }) =>
      withSubscribers(session, async (all) => {
        const counts = new Map<string, number>();
        for await (const page of all.all()) {
          for (const { id, address, state } of page) {
            counts.set(state, (counts.get(state) ?? 0) + 1);
            if (args.addresses) session.say(`${id}  ${state.padEnd(12)}  ${address}`);
          }
        }
        session.say([...counts].map(([state, count]) => `${count} ${state}`).join(", ") || "Nobody yet.");
      }),
  });
}

function removeCommand(session: Session): Command {
  return command({
    meta: { name: "remove", description: "Erase one address." },
    args: { address },
    run: ({ args }) =>
      withSubscribers(session, async (all) => {
        const found = await all.findByAddress("email", args.address);
        const removed = found !== undefined && (await all.leave(found.id, "erased", session.now())) !== undefined;
        session.say(removed ? "Erased." : "Nobody has that address.");
        if (!removed) session.exitCode = 1;
      }),
  });
}

/** `openline subscribers …` */
export function subscribersCommand(session: Session): Command {
  return command({
    meta: { name: "subscribers", description: "Add, import, export, list or remove those who asked to be told." },
    subCommands: {
      add: addCommand(session),
      import: importCommand(session),
      export: exportCommand(session),
      list: listCommand(session),
      remove: removeCommand(session),
    },
  });
}
