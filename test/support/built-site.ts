import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { getRequestListener } from "@hono/node-server";
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

/** Builds the page of a content tree as `astro build` does; rejects with what it printed where it fails. */
export async function buildSite(content: Readonly<Record<string, string>>, setting: Setting): Promise<BuiltSite> {
  builtAt(setting.clock);
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
