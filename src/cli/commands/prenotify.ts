import { type Command, command } from "#cli/command.ts";
import { prenotify } from "#cli/embargo/prenotify.ts";
import type { Session } from "#cli/session.ts";

/** `openline prenotify`: docs/disclosure.md explains it. */
export function prenotifyCommand(session: Session): Command {
  return command({
    meta: { name: "prenotify", description: "Tell security contacts what the public will read, before it does." },
    args: {
      codename: { type: "positional", required: true, description: "What it is about." },
      live: { type: "boolean", description: "Speak for real; without it the letters go into the outbox." },
      dryRun: { type: "boolean", description: "Show to how many it would go, and stop." },
    },
    async run({ args }) {
      const options = { live: args.live === true, dryRun: args.dryRun === true };
      session.exitCode = await prenotify(session, args.codename, options);
    },
  });
}
