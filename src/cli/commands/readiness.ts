import { type Command, command } from "#cli/command.ts";
import { forms } from "#cli/readiness/forms.ts";
import { type Asking, look } from "#cli/readiness/look.ts";
import { writeRecord } from "#cli/readiness/record.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { formNamed, slashed } from "#cli/written-form.ts";
import { readinessStates, worstFirst } from "#domain/readiness/item.ts";

/** `openline readiness`: whether every line is open before it is needed. */
export function readinessCommand(session: Session, asking: Asking = {}): Command {
  return command({
    meta: { name: "readiness", description: "Tell whether every line is open, known and tried, before it is needed." },
    args: {
      offline: { type: "boolean", description: "Ask nobody: judge by the content and what this host keeps." },
      record: {
        type: "boolean",
        description: "Write what was found of each line into the content, to be committed.",
      },
      format: { type: "enum", options: Object.keys(forms), default: "text", description: "How it is written." },
    },
    async run({ args }) {
      const write = formNamed(forms, args.format);
      if (args.record === true && args.offline === true)
        throw new UsageError("A record tells what the world answered. Leave out --offline, or leave out --record.");
      const { OPENLINE_CONTENT } = session.environment;
      const items = worstFirst(await look(session, args.offline === true ? "offline" : asking));
      const written = write(items, { below: slashed(OPENLINE_CONTENT) }).trimEnd();
      if (written !== "") session.say(written);
      if (items.some(({ state }) => state === "fail")) session.exitCode = 1;
      if (args.record === true) {
        session.complain(
          `Wrote ${await writeRecord(session, items)}. Read it, and commit it: the channels page shows it.`,
        );
      }
      if (args.format !== "text") return;
      const counts = readinessStates.map((state) => `${items.filter((item) => item.state === state).length} ${state}`);
      session.complain(`${counts.join(", ")}.`);
    },
  });
}
