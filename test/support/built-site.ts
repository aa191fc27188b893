import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { getRequestListener } from "@hono/node-server";
import { inject, vi } from "vitest";
import { servePages } from "#cli/serve/serve-pages.ts";
import { writeTree } from "./content.ts";
import { builtAt } from "./reader-clock.ts";

const root = new URL("../../", import.meta.url).pathname;

/** A built page in a directory of its own. */
export interface BuiltSite extends AsyncDisposable {
  readonly directory: string;
  /** Paths of all its files, with forward slashes, in order. */
  files(): Promise<string[]>;
  read(path: string): Promise<string>;
}

interface Setting {
  /** The moment that the page lives in. */
  readonly clock: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Builds the page of a content tree as `astro build` does; rejects with what it printed where it fails.
 * Files of one run that build the same content at the same moment have it built once, and get a copy each.
 */
export async function buildSite(content: Readonly<Record<string, string>>, setting: Setting): Promise<BuiltSite> {
  builtAt(setting.clock);
  if (setting.env !== undefined) return await buildAfresh(content, setting);
  const name = createHash("sha256")
    .update(JSON.stringify([content, setting.clock]))
    .digest("hex")
    .slice(0, 16);
  const shared = join(inject("builds"), name);
  await oncePerRun(shared, async () => {
    const built = await buildAfresh(content, setting);
    await rename(built.directory, shared);
  });
  const directory = await mkdtemp(join(tmpdir(), "openline-built-"));
  await cp(shared, directory, { recursive: true });
  return builtIn(directory);
}

/** Does `work`, which makes `directory`, in one of the processes of a run; the others wait until it is there. */
async function oncePerRun(directory: string, work: () => Promise<void>): Promise<void> {
  const isThere = () => existsSync(directory);
  try {
    await mkdir(`${directory}.begun`);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    return await vi.waitUntil(isThere, { timeout: 100_000, interval: 100 }).then(() => undefined);
  }
  await work();
}

async function buildAfresh(content: Readonly<Record<string, string>>, setting: Setting): Promise<BuiltSite> {
  await using tree = await writeTree(content);
  const directory = await mkdtemp(join(tmpdir(), "openline-built-"));
  const env = {
    PATH: process.env["PATH"] ?? "",
    ASTRO_TELEMETRY_DISABLED: "1",
    OPENLINE_CONTENT: tree.directory,
    OPENLINE_OUT: directory,
    SOURCE_DATE_EPOCH: String(Date.parse(setting.clock) / 1000),
    ...setting.env,
  };
  const astro = join(root, "node_modules/astro/bin/astro.mjs");
  await promisify(execFile)(process.execPath, [astro, "build", "--silent"], { cwd: root, env });
  return builtIn(directory);
}

function builtIn(directory: string): BuiltSite {
  return {
    directory,
    async files() {
      const entries = await readdir(directory, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile());
      return files.map(({ parentPath, name }) => join(parentPath, name).slice(directory.length + 1)).sort();
    },
    read: (path) => readFile(join(directory, path), "utf8"),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}

/** A built page that can be visited, below `base` of its address. */
export interface Visited extends AsyncDisposable {
  /** Without a path; `http://127.0.0.1:1234`. */
  readonly origin: string;
}

/** Serves a built page on a port of this machine. */
export async function visit(site: BuiltSite, base = "/"): Promise<Visited> {
  const server = createServer(getRequestListener(servePages(site.directory, base).fetch));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
