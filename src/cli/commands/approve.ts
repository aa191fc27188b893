import type { Document } from "yaml";
import { type Command, command } from "#cli/command.ts";
import { embargoed, openPrivatePlace } from "#cli/embargo/private-place.ts";
import { sayStanding } from "#cli/embargo/say-standing.ts";
import { overridable, type Word, writeApproval, writeOverride } from "#cli/embargo/targets.ts";
import { moment, writeDown } from "#cli/embargo/write-down.ts";
import type { Session } from "#cli/session.ts";
import { gateNames } from "#model/disclosure.ts";
import type { Incident } from "#model/incident.ts";

const args = {
  codename: { type: "positional", required: true, description: "What it is about." },
  by: { type: "string", required: true, description: "Your role, as readers may know it.", valueHint: "role" },
  note: { type: "string", description: "On what grounds.", valueHint: "words" },
  leave: { type: "boolean", description: "Write it down, and leave the signed commit to you." },
} as const;
const what = (description: string) => ({ type: "positional", required: true, description }) as const;

interface Given {
  readonly codename: string;
  readonly by: string;
  readonly note?: string | undefined;
  readonly leave?: boolean | undefined;
}

/** Writes one person's word down as a signed commit, and says how the disclosure stands with it. */
async function vouch(
  session: Session,
  given: Given,
  message: string,
  edit: (facts: Document, incident: Incident, word: Word) => void,
): Promise<void> {
  const place = await openPrivatePlace(session);
  const incident = embargoed(place, given.codename);
  const word = { by: given.by, at: moment(session.now()), note: given.note };
  const recording = { message, sign: true, leave: given.leave === true };
  await writeDown(session, place, incident, (facts) => edit(facts, incident, word), recording);
  await sayStanding(session, await openPrivatePlace(session), given.codename);
}

/** `openline approve`: one person's word, as a signed commit in the private repository. */
export function approveCommand(session: Session): Command {
  return command({
    meta: { name: "approve", description: "Vouch for a gate of an embargoed disclosure, or release its text." },
    args: {
      ...args,
      what: what(`What you vouch for: ${gateNames.join(", ")} (several with commas), or release.`),
    },
    run: ({ args }) =>
      vouch(session, args, `Approve ${args.what}`, (facts, incident, word) =>
        writeApproval(facts, incident, args.what, word),
      ),
  });
}

/** `openline override`: one of the two words that pass a gate over. */
export function overrideCommand(session: Session): Command {
  return command({
    meta: { name: "override", description: "Pass over a gate, aloud and with a reason; it takes two people." },
    args: {
      ...args,
      what: what(`What is passed over: ${overridable.join(", ")}.`),
      reason: { type: "string", description: "Why it cannot wait; the first of the two says it.", valueHint: "words" },
    },
    run: ({ args }) =>
      vouch(session, args, `Override ${args.what}`, (facts, incident, word) =>
        writeOverride(facts, incident, args.what, { ...word, reason: args.reason }),
      ),
  });
}
