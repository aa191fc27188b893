import { type Command, command } from "#cli/command.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { eraseCommand } from "#cli/subscribers/erase.ts";
import { exportCommand } from "#cli/subscribers/export.ts";
import { importCommand } from "#cli/subscribers/import.ts";
import { statsCommand } from "#cli/subscribers/stats.ts";
import { withStore } from "#cli/subscribers/with-store.ts";
import { addedByHand, type Way } from "#model/subscriber.ts";

function addCommand(session: Session): Command {
  return command({
    meta: { name: "add", description: "Add one address that has agreed to be told." },
    args: {
      address: { type: "positional", required: true, description: "The mail address." },
      language: { type: "string", description: "The language of its mails." },
      audience: {
        type: "enum",
        options: ["public", "test", "security-contacts"],
        default: "public",
        description: "What it hears: everything, exercises only, or disclosures before the public does.",
      },
    },
    async run({ args }) {
      const row = addedByHand.safeParse({ email: args.address, language: args.language, audience: args.audience });
      if (!row.success) throw new UsageError(`That ${row.error.issues[0]?.message ?? "cannot be used"}.`);
      const { added } = await withStore(session, async (all) => {
        const { email, language, audience } = row.data;
        return all.add({ address: email, language, audience, source: "cli" }, session.now());
      });
      session.say(added ? "Added." : "Known already; nothing changed.");
    },
  });
}

function shown(via: Way, address: string): string {
  return via === "email" ? address : `${via} at ${new URL(address).host}`;
}

function listCommand(session: Session): Command {
  return command({
    meta: { name: "list", description: "Count the subscribers by state; with --addresses, name them." },
    args: {
      addresses: {
        type: "boolean",
        description: "Name every address of mail; of a webhook, which is a secret, its host.",
      },
    },
    run: ({ args }) =>
      withStore(session, async (all) => {
        const counts = new Map<string, number>();
        for await (const page of all.all()) {
          for (const { id, via, address, state } of page) {
            counts.set(state, (counts.get(state) ?? 0) + 1);
            if (args.addresses) session.say(`${id}  ${state.padEnd(12)}  ${shown(via, address)}`);
          }
        }
        session.say([...counts].map(([state, count]) => `${count} ${state}`).join(", ") || "Nobody yet.");
      }),
  });
}

/** `openline subscribers …` */
export function subscribersCommand(session: Session): Command {
  return command({
    meta: { name: "subscribers", description: "Add, import, export, count or erase those who asked to be told." },
    subCommands: {
      add: addCommand(session),
      import: importCommand(session),
      export: exportCommand(session),
      list: listCommand(session),
      stats: statsCommand(session),
      erase: eraseCommand(session),
      remove: eraseCommand(session),
    },
  });
}
