import { join } from "node:path";
import type { buildSite } from "#cli/build/build-site.ts";
import { buildClock, buildCommand } from "#cli/commands/build.ts";
import { type Heard, hear } from "#cli/leakcheck/heard.ts";
import { differences } from "#cli/leakcheck/same-page.ts";
import type { Session } from "#cli/session.ts";

/** The page, built as a publishing host does that knows the private place, and by somebody who never heard of it. */
export interface TwoBuilds {
  readonly knowing: string;
  readonly ignorant: string;
  readonly heard: readonly Heard[];
  /** Paths of files that are not the same in both. */
  readonly different: readonly string[];
}

/** Builds the page twice into `directory`, with one clock. */
export async function buildTwice(session: Session, directory: string, build?: typeof buildSite): Promise<TwoBuilds> {
  const clock = buildClock(session);
  const sameClock = { ...session, now: () => clock };
  const { OPENLINE_EMBARGO, ...without } = session.environment;
  const knowing = join(directory, "knowing", "page");
  const ignorant = join(directory, "ignorant", "page");
  const heard: Heard[] = [];
  for (const [out, environment] of [
    [knowing, { ...without, OPENLINE_EMBARGO }],
    [ignorant, without],
  ] as const) {
    const make = (own: Session) => buildCommand(own, build);
    heard.push(await hear(sameClock, { ...environment, OPENLINE_OUT: out }, ["build"], make));
  }
  return { knowing, ignorant, heard, different: await differences(knowing, ignorant) };
}
