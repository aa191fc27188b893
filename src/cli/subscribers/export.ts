import { type Command, command } from "#cli/command.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { makeOwnFile } from "#cli/subscribers/own-file.ts";
import { withStore } from "#cli/subscribers/with-store.ts";
import { openEvidence } from "#store/evidence.ts";
import { heldOf } from "#store/held.ts";
import { writeSubscribers } from "#store/subscriber-csv-write.ts";

/** `openline subscribers export`: everybody as CSV, or all that is held of one address as JSON. */
export function exportCommand(session: Session): Command {
  return command({
    meta: { name: "export", description: "Print everybody as CSV, or all that is held of one address as JSON." },
    args: {
      address: { type: "positional", required: false, description: "The one address; left out, everybody." },
      to: { type: "string", description: "A new file that you alone can read, instead of standard output." },
    },
    run: ({ args }) =>
      withStore(session, async (subscribers, database) => {
        const { agreement } = openEvidence(database);
        const held = args.address === undefined ? undefined : await heldOf(database, args.address);
        if (args.address !== undefined && held === undefined) {
          session.complain("Nothing is held of that address.");
          session.exitCode = 1;
          return;
        }
        const parts =
          held === undefined
            ? writeSubscribers(subscribers.all(), agreement)
            : [`${JSON.stringify(held, undefined, 2)}\n`];
        if (args.to === "") throw new UsageError("--to takes the name of a new file.");
        await using file = args.to === undefined ? undefined : await makeOwnFile(args.to);
        for await (const part of parts) {
          if (file === undefined) session.say(part.replace(/\r?\n$/, ""));
          else await file.write(part);
        }
      }),
  });
}
