import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { CommandDef } from "citty";
import { command } from "#cli/command.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { subscriberRow } from "#model/subscriber.ts";
import { openDatabase } from "#store/database.ts";
import { readSubscribers, writeSubscribers } from "#store/subscriber-csv.ts";
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

function addCommand(session: Session): CommandDef {
  return command({
    meta: { name: "add", description: "Add one address that has agreed to be told." },
    args: { address, language: { type: "string", description: "The language of its mails." } },
    async run({ args }) {
      const row = subscriberRow.safeParse({ email: args.address, language: args.language });
      if (!row.success) throw new UsageError(`That ${row.error.issues[0]?.message ?? "cannot be used"}.`);
      const { added } = await withSubscribers(session, (all) => all.add({ ...row.data, source: "cli" }, session.now()));
      session.say(added ? "Added." : "Known already; nothing changed.");
    },
  });
}

function importCommand(session: Session): CommandDef {
  return command({
    meta: { name: "import", description: "Add every good row of a CSV file; report the others by their line." },
    args: { file },
    async run({ args }) {
      if (args.file !== "-" && !existsSync(args.file)) throw new UsageError(`There is no file ${args.file}.`);
      const bytes = args.file === "-" ? await bytesOf(process.stdin) : await readFile(args.file);
      const { rows, problems } = await readSubscribers(bytes);
      const { added, known } = await withSubscribers(session, (all) =>
        all.addAll(
          rows.map((row) => ({ ...row, source: "import" })),
          session.now(),
        ),
      );
      for (const { line, column, what } of problems) {
        session.complain(`line ${line}${column === undefined ? "" : `, column ${column}`}: ${what}`);
      }
      session.say(`${added} added, ${known} known already, ${problems.length} skipped.`);
      if (problems.length > 0) session.exitCode = 1;
    },
  });
}

async function bytesOf(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function exportCommand(session: Session): CommandDef {
  return command({
    meta: { name: "export", description: "Print everybody as CSV." },
    run: () =>
      withSubscribers(session, async (all) => {
        for await (const text of writeSubscribers(all.all())) session.say(text);
      }),
  });
}

function listCommand(session: Session): CommandDef {
  return command({
    meta: { name: "list", description: "Count the subscribers by state; with --addresses, name them." },
    args: { addresses: { type: "boolean", description: "Name every address." } },
    run: ({ args }) =>
      withSubscribers(session, async (all) => {
        const counts = new Map<string, number>();
        for await (const page of all.all()) {
          for (const { id, email, state } of page) {
            counts.set(state, (counts.get(state) ?? 0) + 1);
            if (args.addresses) session.say(`${id}  ${state.padEnd(12)}  ${email}`);
          }
        }
        session.say([...counts].map(([state, count]) => `${count} ${state}`).join(", ") || "Nobody yet.");
      }),
  });
}

function removeCommand(session: Session): CommandDef {
  return command({
    meta: { name: "remove", description: "Erase one address." },
    args: { address },
    run: ({ args }) =>
      withSubscribers(session, async (all) => {
        const found = await all.findByEmail(args.address);
        const removed = found !== undefined && (await all.remove(found.id));
        session.say(removed ? "Erased." : "Nobody has that address.");
        if (!removed) session.exitCode = 1;
      }),
  });
}

/** `openline subscribers …` */
export function subscribersCommand(session: Session): CommandDef {
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
