import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Packages of Debian in a directory of their own; nothing of this machine is changed. */
export interface Unpacked extends AsyncDisposable {
  /** What would be `/`, if they were installed. */
  readonly root: string;
}

/** Why packages cannot be unpacked here, or undefined if they can. */
export const notHere = ["/usr/bin/apt-get", "/usr/bin/dpkg-deb"].every((program) => existsSync(program))
  ? undefined
  : "there is no apt-get";

/** Fetches packages, and what they need that this machine has not, into a directory that is taken away again. */
export async function unpackPackages(names: readonly string[]): Promise<Unpacked> {
  const directory = await mkdtemp(join(tmpdir(), "openline-packages-"));
  const dispose = () => rm(directory, { recursive: true, force: true });
  const root = join(directory, "root");
  try {
    // The programs of a mail server read it under other accounts.
    await chmod(directory, 0o755);
    const archives = await download(directory, names);
    for (const archive of archives) await run("dpkg-deb", ["--extract", archive, root]);
  } catch (error) {
    await dispose();
    throw error;
  }
  return { root, [Symbol.asyncDispose]: dispose };
}

async function download(directory: string, names: readonly string[]): Promise<string[]> {
  const archives = join(directory, "cache", "archives");
  await mkdir(join(archives, "partial"), { recursive: true });
  await mkdir(join(directory, "state", "lists", "partial"), { recursive: true });
  const settings = [
    `Dir::Cache=${join(directory, "cache")}`,
    `Dir::State=${join(directory, "state")}`,
    "Dir::State::status=/var/lib/dpkg/status",
    // Its own account may not write here, and it would lock what only the whole machine has.
    "APT::Sandbox::User=",
    "Debug::NoLocking=true",
  ].flatMap((setting) => ["--option", setting]);
  const apt = (...words: string[]) => run("apt-get", [...settings, "--quiet", ...words]);
  await apt("update");
  await apt("install", "--yes", "--no-install-recommends", "--download-only", "--reinstall", ...names);
  const files = await readdir(archives);
  return files.filter((file) => file.endsWith(".deb")).map((file) => join(archives, file));
}
