import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const root = new URL("../../", import.meta.url).pathname;
const execute = promisify(execFile);

/** How a run of one of our commands ended. */
export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A publishing host: a repository of content, a store that lasts, and a place for the built page. */
export interface House extends AsyncDisposable {
  readonly directory: string;
  /** The repository that communicators push to. */
  readonly repository: string;
  readonly data: string;
  readonly out: string;
  /** What every run of a command finds in its environment. */
  readonly environment: Record<string, string>;
  /** Writes files below the repository's `content/` and commits them, now or `at`; `null` removes one. */
  commit(files: Readonly<Record<string, string | null>>, message?: string, at?: Date): Promise<void>;
  /** Runs a door of `scripts/` or of `test/support/`, on a checkout of its own if `fresh`. */
  run(door: string, words?: readonly string[], more?: { env?: Record<string, string>; fresh?: boolean }): Promise<Run>;
  /** Reads a file of the built page. */
  page(path: string): Promise<string>;
}

const author = ["-c", "user.name=Status Team", "-c", "user.email=status@example.com"];

async function git(directory: string, words: readonly string[], at = new Date()): Promise<void> {
  const env = { ...process.env, GIT_COMMITTER_DATE: at.toISOString() };
  await execute("git", [...author, ...words], { cwd: directory, env });
}

async function checkout(repository: string, into: string): Promise<string> {
  await rm(into, { recursive: true, force: true });
  await execute("git", ["clone", "--quiet", repository, into]);
  return join(into, "content");
}

async function runDoor(door: string, words: readonly string[], env: Record<string, string>): Promise<Run> {
  const child = spawn(process.execPath, [join(root, door), ...words], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString("utf8");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString("utf8");
  });
  const [code, signal] = await once(child, "close");
  return { code, signal, out, err };
}

/** Opens a publishing host in a fresh directory, with `files` as its first commit. */
export async function openHouse(files: Readonly<Record<string, string>>): Promise<House> {
  const directory = await mkdtemp(join(tmpdir(), "openline-house-"));
  const repository = join(directory, "repository");
  const data = join(directory, "data");
  const out = join(directory, "dist");
  await mkdir(repository);
  await git(repository, ["init", "--quiet", "--initial-branch=main"]);
  const environment = {
    PATH: process.env["PATH"] ?? "",
    OPENLINE_DATA: data,
    OPENLINE_OUT: out,
    // Hundreds of runs compile the same code; kept, it starts in half the time.
    NODE_COMPILE_CACHE: join(tmpdir(), `openline-code-${process.getuid?.() ?? 0}`),
  };
  const house: House = {
    directory,
    repository,
    data,
    out,
    environment,
    async commit(changes, message = "Say it", at?: Date) {
      for (const [path, text] of Object.entries(changes)) {
        const file = join(repository, "content", path);
        await mkdir(dirname(file), { recursive: true });
        await (text === null ? rm(file) : writeFile(file, text));
      }
      await git(repository, ["add", "--all"]);
      await git(repository, ["commit", "--quiet", "--allow-empty", "-m", message], at);
    },
    async run(door, words = [], { env = {}, fresh = false } = {}) {
      const content = fresh ? await checkout(repository, join(directory, "checkout")) : join(repository, "content");
      return runDoor(door, words, { ...environment, OPENLINE_CONTENT: content, ...env });
    },
    page: (path) => readFile(join(out, path), "utf8"),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
  await house.commit(files, "Begin");
  return house;
}
