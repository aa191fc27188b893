import { join } from "node:path";
import { mainCommand } from "#cli/main.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { readEnvironment } from "../../scripts/environment.ts";

/** What `openline lint` said of a directory, with more words if given. */
export interface Linted {
  readonly code: number;
  /** Findings, for people and programs. */
  readonly said: readonly string[];
  /** What was done, refused and counted, for people. */
  readonly complained: readonly string[];
}

/** Runs `openline lint` over `directory`, on the afternoon of 14 March 2026. */
export async function lint(directory: string, ...words: string[]): Promise<Linted> {
  const said: string[] = [];
  const complained: string[] = [];
  const session: Session = {
    environment: readEnvironment({ OPENLINE_CONTENT: directory, OPENLINE_DATA: join(directory, ".openline") }),
    root: directory,
    now: () => new Date("2026-03-14T16:00:00Z"),
    say: (line) => said.push(...line.split("\n").map((one) => one.replace(`${directory}/`, ""))),
    complain: (line) => complained.push(line.replace(`${directory}/`, "")),
    exitCode: 0,
  };
  const code = await run(mainCommand(session), ["lint", ...words], session);
  return { code, said, complained };
}
