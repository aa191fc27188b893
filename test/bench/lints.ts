import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { writeLintCorpus } from "./lint-corpus.ts";
import { type Measured, measure } from "./measure.ts";

const run = promisify(execFile);
const door = new URL("../../scripts/openline.ts", import.meta.url).pathname;
const peak = new URL("peak.ts", import.meta.url).href;

/** What `openline lint` takes as a process of its own, from start to end. */
export interface MeasuredLint {
  readonly cold: Measured;
  readonly unchanged: Measured;
  readonly oneChanged: Measured;
  /** Of the cold runs, in MB. */
  readonly mostMemory: number;
}

/** Answers with the process's peak of memory, in MB. Findings are no failure. */
async function lint(directory: string): Promise<number> {
  const env = {
    ...process.env,
    OPENLINE_CONTENT: join(directory, "content"),
    OPENLINE_DATA: join(directory, "data"),
  };
  const words = ["--import", peak, door, "lint"];
  const ended = await run(process.execPath, words, { env, maxBuffer: 2 ** 28 }).catch((error: unknown) => {
    if (error instanceof Error && "stderr" in error && "code" in error && error.code === 1) return error;
    throw error;
  });
  return Math.round(Number(String(ended.stderr).trim().split("\n").at(-1)) / 1_000);
}

/** Lints a repository with `count` incidents of four updates each: without a cache, with one, and with one file changed. */
export async function measureLint(count: number): Promise<MeasuredLint> {
  const scratch = await mkdtemp(join(tmpdir(), "openline-lint-"));
  const git = (...args: string[]) => run("git", ["-C", scratch, ...args]);
  await writeLintCorpus(join(scratch, "content"), count);
  await git("init", "--quiet");
  await git("add", "--all");
  const author = ["-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "commit.gpgsign=false"];
  await git(...author, "commit", "--quiet", "--message", "Begin");

  let mostMemory = 0;
  const named = `lint of ${count.toLocaleString("en")} incidents`;
  const forget = () => rm(join(scratch, "data"), { recursive: true, force: true });
  const cold = await measure(
    `${named}, for the first time`,
    async () => {
      mostMemory = Math.max(mostMemory, await lint(scratch));
    },
    forget,
  );
  const again = async () => {
    await lint(scratch);
  };
  const unchanged = await measure(`${named}, nothing changed`, again);
  const [folder = ""] = await readdir(join(scratch, "content", "incidents"));
  const file = join(scratch, "content", "incidents", folder, "incident.md");
  const text = await readFile(file, "utf8");
  let round = 0;
  const oneChanged = await measure(`${named}, one file changed`, again, async () => {
    round += 1;
    await writeFile(file, `${text}\nLook number ${round}.\n`);
  });
  await rm(scratch, { recursive: true });
  return { cold, unchanged, oneChanged, mostMemory };
}
