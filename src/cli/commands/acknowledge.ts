import { type Command, command } from "#cli/command.ts";
import { embargoed, openPrivatePlace } from "#cli/embargo/private-place.ts";
import { append, moment, writeDown } from "#cli/embargo/write-down.ts";
import type { Session } from "#cli/session.ts";

/** `openline acknowledge`: writes down that a security contact has read the advance notice. It stays private. */
export function acknowledgeCommand(session: Session): Command {
  return command({
    meta: { name: "acknowledge", description: "Write down that a security contact has read the advance notice." },
    args: {
      codename: { type: "positional", required: true, description: "What it is about." },
      by: { type: "string", required: true, description: "Who has read it.", valueHint: "name" },
      note: { type: "string", description: "What they said.", valueHint: "words" },
      leave: { type: "boolean", description: "Write it down, and leave the commit to you." },
    },
    async run({ args }) {
      const place = await openPrivatePlace(session);
      const incident = embargoed(place, args.codename);
      const entry = { by: args.by, at: moment(session.now()), note: args.note };
      await writeDown(session, place, incident, (facts) => append(facts, ["acknowledged"], entry), {
        message: "Write down an acknowledgement",
        sign: false,
        leave: args.leave === true,
      });
      session.say(`${(incident.acknowledged ?? []).length + 1} have said that they read it.`);
    },
  });
}
