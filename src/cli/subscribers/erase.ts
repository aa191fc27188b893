import { type Command, command } from "#cli/command.ts";
import type { Session } from "#cli/session.ts";
import { withStore } from "#cli/subscribers/with-store.ts";
import { ways } from "#model/subscriber.ts";
import { forgetLetters } from "#store/letters.ts";

/** `openline subscribers erase <address>`, by whatever way it was told. */
export function eraseCommand(session: Session): Command {
  return command({
    meta: { name: "erase", description: "Erase one address; a keyed hash stays, so that no list brings it back." },
    args: { address: { type: "positional", required: true, description: "The address." } },
    run: ({ args }) =>
      withStore(session, async (subscribers, database) => {
        let erased = 0;
        for (const via of ways) {
          const found = await subscribers.findByAddress(via, args.address);
          if (found !== undefined && (await subscribers.leave(found.id, "erased", session.now())) !== undefined)
            erased += 1;
          erased += await forgetLetters(database, via, args.address);
        }
        session.say(erased > 0 ? "Erased." : "Nobody has that address.");
        if (erased === 0) session.exitCode = 1;
      }),
  });
}
