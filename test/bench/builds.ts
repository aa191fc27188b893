import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "#cli/build/build-site.ts";
import type { Session } from "#cli/session.ts";
import { importCstate } from "#content/import-cstate.ts";
import { environment } from "#model/environment.ts";
import { writeCstateHistory } from "./history.ts";
import { type Measured, measure } from "./measure.ts";

const root = new URL("../../", import.meta.url).pathname;
const clock = new Date("2026-01-01T00:00:00Z");

/** A session over a scratch directory. */
export function scratchSession(variables: Record<string, string>): Session {
  return {
    environment: { ...environment.parse(variables), secrets: {}, programs: process.env["PATH"] ?? "" },
    root,
    now: () => clock,
    say: (line) => console.log(line),
    complain: (line) => console.error(line),
    exitCode: 0,
  };
}

/** Builds the whole page from `count` incidents that were imported from cState. */
export async function measureBuild(count: number): Promise<Measured> {
  const scratch = await mkdtemp(join(tmpdir(), "openline-bench-"));
  await writeCstateHistory(join(scratch, "cstate"), count);
  await importCstate(join(scratch, "cstate"), join(scratch, "content"));
  const session = scratchSession({ OPENLINE_CONTENT: join(scratch, "content"), OPENLINE_OUT: join(scratch, "dist") });
  const measured = await measure(`full build, ${count} imported incidents`, async () => {
    const outcome = await buildSite(session, { clock });
    if (outcome.kind === "failed") throw new Error(outcome.output);
  });
  await rm(scratch, { recursive: true });
  return measured;
}
