import { fileURLToPath } from "node:url";
import type { Command } from "#cli/command.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { EnvironmentError, readEnvironment } from "./environment.ts";

/** The world as a door sees it: this process's environment, clock and terminal. */
function openSession(): Session {
  return {
    environment: readEnvironment(),
    root: fileURLToPath(new URL("..", import.meta.url)),
    now: () => new Date(),
    say: (line) => console.log(line),
    complain: (line) => console.error(line),
    exitCode: 0,
  };
}

/** Opens a door: runs one command in this process and leaves its exit code behind. */
export async function door(command: (session: Session) => Command, words = process.argv.slice(2)): Promise<void> {
  try {
    const session = openSession();
    process.exitCode = await run(command(session), words, session);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
