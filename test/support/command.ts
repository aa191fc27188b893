import { mainCommand } from "#cli/main.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { readEnvironment } from "../../scripts/environment.ts";

/** What `openline` says, and complains of, when it is called with these words. */
export async function said(words: string[]): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = [];
  const session: Session = {
    environment: readEnvironment({}),
    root: "/",
    now: () => new Date("2026-03-14T09:42:00Z"),
    say: (line) => lines.push(line),
    complain: (line) => lines.push(line),
    exitCode: 0,
  };
  const code = await run(mainCommand(session), words, session);
  return { code, text: lines.join("\n") };
}
