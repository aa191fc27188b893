import type { Command } from "#cli/command.ts";
import type { Artifact } from "#cli/leakcheck/scan.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import type { Environment } from "#model/environment.ts";

/** What a command said, and how it ended. */
export interface Heard extends Artifact {
  readonly code: number;
}

/** Runs a command in a session of its own, and keeps what it says instead of saying it. */
export async function hear(
  session: Session,
  environment: Environment,
  words: readonly [name: string, ...options: string[]],
  make: (session: Session) => Command,
): Promise<Heard> {
  const said: string[] = [];
  const keep = (line: string) => said.push(line);
  const own: Session = {
    environment,
    root: session.root,
    now: session.now,
    say: keep,
    complain: keep,
    exitCode: 0,
  };
  const [name, ...options] = words;
  const code = await run(make(own), options, own);
  return { name: `what “${[name, ...options].join(" ")}” says`, bytes: Buffer.from(said.join("\n")), code };
}
