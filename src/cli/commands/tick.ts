import type { buildSite } from "#cli/build/build-site.ts";
import { type Command, command } from "#cli/command.ts";
import type { Session } from "#cli/session.ts";
import { tick } from "#cli/tick/tick.ts";

/** `openline tick`: for cron, every few minutes. */
export function tickCommand(session: Session, build?: typeof buildSite): Command {
  return command({
    meta: { name: "tick", description: "Do what time asks for: windows that begin or end, reminders, forgetting." },
    args: { live: { type: "boolean", description: "Speak for real; without it everything goes into the outbox." } },
    async run({ args }) {
      session.exitCode = await tick(session, { live: args.live === true, retries: true }, build);
    },
  });
}
