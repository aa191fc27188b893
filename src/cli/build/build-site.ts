import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Session } from "#cli/session.ts";

/** What a build is made with, beside the content itself. */
export interface BuildOptions {
  /** The clock of the page: its statuses, promises and phases are those of this moment. */
  readonly clock: Date;
  /** Broken folders keep their last good form, as `publish --only` reads them. */
  readonly only?: string | undefined;
  /** Whether exercises have pages, too: a drill's preview alone shows them. */
  readonly exercises?: boolean | undefined;
}

export type BuildOutcome =
  | { readonly kind: "built"; readonly directory: string }
  | { readonly kind: "failed"; readonly output: string };

/** What the build may know of the environment: no secret, no address of a database. */
function buildEnvironment({ environment }: Session, out: string, options: BuildOptions): NodeJS.ProcessEnv {
  const { OPENLINE_CONTENT, SERVICE_URL, SITE_URL } = environment;
  return {
    PATH: environment.programs,
    TZ: "UTC",
    ASTRO_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
    OPENLINE_CONTENT: resolve(OPENLINE_CONTENT),
    OPENLINE_OUT: out,
    SOURCE_DATE_EPOCH: String(Math.floor(options.clock.getTime() / 1000)),
    ...(SITE_URL === undefined ? {} : { SITE_URL }),
    ...(SERVICE_URL === undefined ? {} : { SERVICE_URL }),
    ...(options.only === undefined ? {} : { OPENLINE_ONLY: options.only }),
    ...(options.exercises === true ? { OPENLINE_EXERCISES: "shown" } : {}),
  };
}

function runAstro(session: Session, env: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> {
  const manifest = createRequire(join(session.root, "package.json")).resolve("astro/package.json");
  const astro = join(dirname(manifest), "bin", "astro.mjs");
  const { promise, resolve: settle, reject } = Promise.withResolvers<{ code: number; output: string }>();
  const child = spawn(process.execPath, [astro, "build", "--silent"], {
    cwd: session.root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString("utf8")).slice(-20_000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  child.once("error", reject);
  child.once("close", (code) => settle({ code: code ?? 1, output }));
  return promise;
}

/** Puts the new page in the old one's place; a reader of the directory sees the one or the other, whole. */
async function swap(next: string, out: string): Promise<void> {
  const old = `${out}.old-${process.pid}`;
  if (existsSync(out)) await rename(out, old);
  await rename(next, out);
  await rm(old, { recursive: true, force: true });
}

/**
 * Builds the page beside its place and swaps it in when it is whole.
 * A build that fails leaves the last good page untouched.
 */
export async function buildSite(session: Session, options: BuildOptions): Promise<BuildOutcome> {
  const out = resolve(session.environment.OPENLINE_OUT);
  const next = `${out}.next-${process.pid}`;
  await rm(next, { recursive: true, force: true });
  const { code, output } = await runAstro(session, buildEnvironment(session, next, options));
  if (code !== 0 || !existsSync(join(next, "index.html"))) {
    await rm(next, { recursive: true, force: true });
    return { kind: "failed", output };
  }
  await swap(next, out);
  return { kind: "built", directory: out };
}
