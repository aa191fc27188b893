import { type Command, command } from "#cli/command.ts";
import { askToPublish } from "#cli/publish/ask.ts";
import type { Session } from "#cli/session.ts";

/** `openline ask-publish`: for CI that has no lasting disk. */
export function askPublishCommand(session: Session): Command {
  return command({
    meta: {
      name: "ask-publish",
      description: "Ask the subscription host to publish this commit, by a signed request.",
    },
    async run() {
      session.exitCode = await askToPublish(session);
    },
  });
}
