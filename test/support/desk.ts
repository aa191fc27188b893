import { publishCommand } from "#cli/commands/publish.ts";
import { mainCommand } from "#cli/main.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { readEnvironment } from "../../scripts/environment.ts";

/** How a command ended, and what it said. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A person at a terminal, with a clock that the test sets. */
export interface Desk {
  /** `openline …` at that moment. */
  openline(at: Date, ...words: string[]): Promise<Answer>;
  /** `npm run publish -- …` at that moment. */
  publish(at: Date, ...words: string[]): Promise<Answer>;
  /** The same, for tests that do not look at the page: it stays as it was built last. */
  tell(at: Date, ...words: string[]): Promise<Answer>;
}

const asItWas = async ({ environment }: Session) => ({ kind: "built", directory: environment.OPENLINE_OUT }) as const;
const root = new URL("../../", import.meta.url).pathname;

/** Sits down with these settings of the environment. */
export function openDesk(variables: Readonly<Record<string, string>>): Desk {
  const answer = async (at: Date, command: (session: Session) => Parameters<typeof run>[0], words: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const session: Session = {
      environment: readEnvironment({ PATH: process.env["PATH"] ?? "", ...variables }),
      root,
      now: () => at,
      say: (line) => out.push(line),
      complain: (line) => err.push(line),
      exitCode: 0,
    };
    const code = await run(command(session), words, session);
    return { code, out: out.join("\n"), err: err.join("\n") };
  };
  return {
    openline: (at, ...words) => answer(at, mainCommand, words),
    publish: (at, ...words) => answer(at, (session) => publishCommand(session), words),
    tell: (at, ...words) => answer(at, (session) => publishCommand(session, { build: asItWas }), words),
  };
}
