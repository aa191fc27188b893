import { type Command, command } from "#cli/command.ts";
import type { PublishOptions } from "#cli/publish/options.ts";
import { type PublishParts, publish } from "#cli/publish/publish.ts";
import { type Session, UsageError } from "#cli/session.ts";

const args = {
  live: { type: "boolean", description: "Speak for real; without it everything goes into the outbox." },
  dryRun: { type: "boolean", description: "Show what would be said, to how many, at what cost, and stop." },
  only: { type: "string", description: "Publish this subject although other folders may be broken.", valueHint: "id" },
  adopt: { type: "boolean", description: "Take the whole history as told, once, when a ledger is new." },
  announceOpen: {
    type: "boolean",
    description: "With --adopt: announce each open incident's latest update all the same.",
  },
  expect: { type: "string", description: "How many new announcements are meant.", valueHint: "number" },
} as const;

/** @throws UsageError */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError("--expect takes a number, such as --expect 4.");
  return Number(text);
}

/** `npm run publish`: docs/operating.md explains it. */
export function publishCommand(session: Session, parts: PublishParts = {}): Command {
  return command({
    meta: { name: "publish", description: "Read, check, build, deploy, and tell everybody once." },
    args,
    async run({ args: given }) {
      const options: PublishOptions = {
        live: given.live === true,
        dryRun: given.dryRun === true,
        only: given.only,
        adopt: given.adopt === true,
        announceOpen: given.announceOpen === true,
        expect: numberOf(given.expect),
      };
      session.exitCode = await publish(session, options, parts);
    },
  });
}
