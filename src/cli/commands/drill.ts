import { join } from "node:path";
import { type Command, command } from "#cli/command.ts";
import { liveLinesOf } from "#cli/drill/live-lines.ts";
import { outcomeOf, wentWell } from "#cli/drill/outcome.ts";
import { drillRecord, drillTable } from "#cli/drill/tell.ts";
import { type DrillParts, walk } from "#cli/drill/walk.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { ContentError } from "#content/content-error.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { writeFileOnce } from "#content/write.ts";
import { slug } from "#model/ids.ts";
import type { SiteSettings } from "#model/site.ts";

const args = {
  line: {
    type: "string",
    description: "A line to rehearse; may be repeated. All of them if left out.",
    valueHint: "channel",
  },
  live: { type: "boolean", description: "Speak for real on lines of the test audience, and on no other." },
  keep: { type: "boolean", description: "Write the record into the content, to be committed." },
  by: { type: "string", description: "Who runs it, as a role; may be repeated.", valueHint: "role" },
  name: { type: "string", description: "The record's name behind its day.", default: "exercise" },
} as const;

/** Every value of an option that may stand several times. */
function every(option: string, rawArgs: readonly string[]): string[] {
  return rawArgs.flatMap((word, index) => {
    if (word.startsWith(`${option}=`)) return [word.slice(option.length + 1)];
    return word === option ? [rawArgs[index + 1] ?? ""] : [];
  });
}

/** The lines that were asked for; all that readers or rehearsers hear, if none was. @throws UsageError */
function linesOf({ channels }: SiteSettings, asked: readonly string[]): Set<string> {
  const open = Object.entries(channels).filter(([, { enabled }]) => enabled);
  for (const name of asked) {
    if (!open.some(([known]) => known === name))
      throw new UsageError(
        `site.yaml has no open line “${name}”. There are: ${open.map(([known]) => known).join(", ")}.`,
      );
  }
  if (asked.length > 0) return new Set(asked);
  return new Set(open.filter(([, { audience }]) => audience !== "security-contacts").map(([name]) => name));
}

/** `openline drill`: docs/drills.md explains it. */
export function drillCommand(session: Session, parts: DrillParts = {}): Command {
  return command({
    meta: { name: "drill", description: "Rehearse an incident on every line, to ourselves, and measure it." },
    args,
    async run({ args: given, rawArgs }) {
      const { OPENLINE_CONTENT } = session.environment;
      const { site, problems } = await readSiteWithProblems(OPENLINE_CONTENT);
      if (site === undefined) throw new ContentError(problems);
      if (!slug.safeParse(given.name).success)
        throw new UsageError("--name takes lower-case letters, digits and single hyphens.");
      const lines = linesOf(site.settings, every("--line", rawArgs));
      const live = given.live === true ? liveLinesOf(site.settings, lines) : new Set<string>();
      if (given.live === true && live.size === 0)
        throw new UsageError(
          "None of these lines has the test audience to itself, so nothing can be said for real. Leave out --live.",
        );

      const at = new Date(Math.floor(session.now().getTime() / 1000) * 1000);
      const outcome = outcomeOf(await walk(session, { settings: site.settings, lines, live }, parts), { lines, live });
      for (const row of drillTable(outcome)) session.say(row);
      session.say(`The page and the outbox of this drill lie in ${join(session.environment.OPENLINE_DATA, "drill")}.`);
      if (!wentWell(outcome)) session.exitCode = 1;

      const roles = every("--by", rawArgs);
      const by = roles.length === 0 ? ["Communicator on duty"] : roles;
      const text = drillRecord(outcome, { title: "An exercise from the first words to the end", at, by });
      const path = `drills/${at.toISOString().slice(0, 10)}-${given.name}.md`;
      const file = join(OPENLINE_CONTENT, path);
      if (given.keep !== true) session.say(`With --keep its record would be written to ${file}.`);
      else if ((await writeFileOnce(OPENLINE_CONTENT, path, text)) === "written")
        session.say(`Wrote ${file}. Read it, add what the times do not tell, and commit it.`);
      else throw new UsageError(`${file} is there already, and stays as it is. Choose another --name.`);
    },
  });
}
