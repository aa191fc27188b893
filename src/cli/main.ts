import { type Command, command } from "#cli/command.ts";
import type { Session } from "#cli/session.ts";

/** `openline`: everything that is not one of npm's own scripts. Only the command that was called is loaded. */
export function mainCommand(session: Session): Command {
  return command({
    meta: {
      name: "openline",
      description: "A status page and public incident communication system that is a git repository.",
    },
    subCommands: {
      lint: async () => (await import("#cli/commands/lint.ts")).lintCommand(session),
      leakcheck: async () => (await import("#cli/commands/leakcheck.ts")).leakcheckCommand(session),
      overdue: async () => (await import("#cli/commands/overdue.ts")).overdueCommand(session),
      readiness: async () => (await import("#cli/commands/readiness.ts")).readinessCommand(session),
      embargo: async () => (await import("#cli/commands/embargo.ts")).embargoCommand(session),
      approve: async () => (await import("#cli/commands/approve.ts")).approveCommand(session),
      override: async () => (await import("#cli/commands/approve.ts")).overrideCommand(session),
      prenotify: async () => (await import("#cli/commands/prenotify.ts")).prenotifyCommand(session),
      acknowledge: async () => (await import("#cli/commands/acknowledge.ts")).acknowledgeCommand(session),
      release: async () => (await import("#cli/commands/release.ts")).releaseCommand(session),
      drill: async () => (await import("#cli/commands/drill.ts")).drillCommand(session),
      heartbeat: async () => (await import("#cli/commands/heartbeat.ts")).heartbeatCommand(session),
      import: async () => (await import("#cli/commands/import.ts")).importCommand(session),
      subscribers: async () => (await import("#cli/commands/subscribers.ts")).subscribersCommand(session),
      bounces: async () => (await import("#cli/commands/bounces.ts")).bouncesCommand(session),
      "ask-publish": async () => (await import("#cli/commands/ask-publish.ts")).askPublishCommand(session),
      tick: async () => (await import("#cli/commands/tick.ts")).tickCommand(session),
      ledger: async () => (await import("#cli/commands/ledger.ts")).ledgerCommand(session),
      "webhook-key": async () => (await import("#cli/commands/webhook-key.ts")).webhookKeyCommand(session),
      headers: async () => (await import("#cli/commands/headers.ts")).headersCommand(session),
      serve: async () => (await import("#cli/commands/serve.ts")).serveCommand(session),
    },
  });
}
