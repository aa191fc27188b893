import { type Command, command } from "#cli/command.ts";
import { importSummary, remarkLines } from "#cli/import-lines.ts";
import type { Session } from "#cli/session.ts";
import { importCstate } from "#content/import-cstate.ts";

/** `openline import cstate <dir> --into <content dir>`: brings the history of another status page in. */
export function importCommand(session: Session): Command {
  return command({
    meta: { name: "import", description: "Bring the history of another status page in." },
    subCommands: { cstate: importCstateCommand(session) },
  });
}

function importCstateCommand(session: Session) {
  return command({
    meta: { name: "cstate", description: "Bring the history of a cState site in; safe to run again." },
    args: {
      directory: {
        type: "positional",
        required: true,
        description: "The cState site: where config.yml and content/issues are",
        valueHint: "dir",
      },
      into: {
        type: "string",
        description: "The content directory to write into",
        valueHint: "content dir",
        required: true,
      },
      "time-zone": {
        type: "string",
        description: "Time zone of times without offset, such as Asia/Kolkata (default: the site's, else UTC)",
        valueHint: "zone",
      },
    },
    async run({ args }) {
      const report = await importCstate(args.directory, args.into, { timeZone: args["time-zone"] });
      for (const line of remarkLines(report)) session.say(line);
      for (const line of importSummary(report, args.into)) session.say(line);
      if (report.notUnderstood > 0 || report.differs.length > 0) session.exitCode = 1;
    },
  });
}
