import { type Command, command } from "#cli/command.ts";
import { acknowledgeCommand } from "#cli/commands/acknowledge.ts";
import { approveCommand, overrideCommand } from "#cli/commands/approve.ts";
import { embargoCommand } from "#cli/commands/embargo.ts";
import { importCommand } from "#cli/commands/import.ts";
import { leakcheckCommand } from "#cli/commands/leakcheck.ts";
import { ledgerCommand } from "#cli/commands/ledger.ts";
import { lintCommand } from "#cli/commands/lint.ts";
import { overdueCommand } from "#cli/commands/overdue.ts";
import { prenotifyCommand } from "#cli/commands/prenotify.ts";
import { releaseCommand } from "#cli/commands/release.ts";
import { serveCommand } from "#cli/commands/serve.ts";
import { subscribersCommand } from "#cli/commands/subscribers.ts";
import type { Session } from "#cli/session.ts";

/** `openline`: everything that is not one of npm's own scripts. */
export function mainCommand(session: Session): Command {
  return command({
    meta: {
      name: "openline",
      description: "A status page and public incident communication system that is a git repository.",
    },
    subCommands: {
      lint: lintCommand(session),
      leakcheck: leakcheckCommand(session),
      overdue: overdueCommand(session),
      embargo: embargoCommand(session),
      approve: approveCommand(session),
      override: overrideCommand(session),
      prenotify: prenotifyCommand(session),
      acknowledge: acknowledgeCommand(session),
      release: releaseCommand(session),
      import: importCommand(session),
      subscribers: subscribersCommand(session),
      ledger: ledgerCommand(session),
      serve: serveCommand(session),
    },
  });
}
