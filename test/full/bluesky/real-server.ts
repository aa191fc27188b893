import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BlueskyPost } from "#delivery/channels/bluesky/posting.ts";
import { openLosingLine } from "./losing-line.ts";

/** The server, and what its SQLite is compiled with where there is none for this machine: the very node that runs it. */
const server = "@atproto/dev-env@0.6.7";
const headers = `node-${process.platform}-${process.arch}`;
const password = "canary-of-the-account";
const collection = "app.bsky.feed.post";

/** Bluesky's own server on this machine, with an account of ours behind a line that loses answers. */
export type RealBluesky = Awaited<ReturnType<typeof openRealBluesky>>;

/** A record as the server reads it back. */
export interface ReadBack {
  readonly uri: string;
  readonly cid: string;
  readonly value: BlueskyPost;
}

/** Installs the server with npm into a directory that is taken away again, starts it, and opens an account on it. */
export async function openRealBluesky() {
  const directory = await mkdtemp(join(tmpdir(), "openline-bluesky-"));
  try {
    await install(directory);
    return await openIn(directory);
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

async function openIn(directory: string) {
  const child = fork(fileURLToPath(new URL("serve.ts", import.meta.url)), [directory], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [origin] = await Promise.race([once(child, "message"), ended(child)]);
  const line = await openLosingLine(origin);

  async function call<Answer = object>(method: string, content: object, authorization?: string): Promise<Answer> {
    const answer = await fetch(new URL(`/xrpc/com.atproto.${method}`, origin), {
      method: "POST",
      headers: { "content-type": "application/json", ...(authorization && { authorization }) },
      body: JSON.stringify(content),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} was answered ${answer.status}: ${said}`);
    return JSON.parse(said === "" ? "{}" : said);
  }

  const handle = "openline-shop.test";
  const account = { handle, email: "status@example.com", password };
  const { did } = await call<{ did: string }>("server.createAccount", account);
  const asOwner = async <Answer>(method: string, content: object) => {
    const { accessJwt } = await call<{ accessJwt: string }>("server.createSession", { identifier: did, password });
    return await call<Answer>(method, content, `Bearer ${accessJwt}`);
  };
  const app = await asOwner<{ password: string }>("server.createAppPassword", { name: "openline" });

  return {
    line,
    did,
    /** What lets us sign in, as an operator would set it. */
    credentials: { identifier: handle, appPassword: app.password },
    /** All posts that the server has, the newest first. */
    async posts(): Promise<readonly ReadBack[]> {
      const query = new URLSearchParams({ repo: did, collection, limit: "100" });
      const answer = await fetch(new URL(`/xrpc/com.atproto.repo.listRecords?${query}`, origin));
      const { records }: { records: ReadBack[] } = await answer.json();
      return records;
    },
    deletePost: (uri: string) => asOwner("repo.deleteRecord", { repo: did, collection, rkey: uri.split("/").at(-1) }),
    renameTo: (name: string) => asOwner("identity.updateHandle", { handle: name }),
    /** What moderators do to an account, or take back. */
    takeDown(applied: boolean): Promise<object> {
      const subject = { $type: "com.atproto.admin.defs#repoRef", did };
      const basic = Buffer.from("admin:admin-pass").toString("base64");
      return call("admin.updateSubjectStatus", { subject, takedown: { applied } }, `Basic ${basic}`);
    },
    /** Puts the server's clock forward, in hours. */
    async forward(hours: number): Promise<void> {
      child.send(String(hours * 3_600_000));
      await once(child, "message");
    },
    async [Symbol.asyncDispose]() {
      await line[Symbol.asyncDispose]();
      child.disconnect();
      await once(child, "exit");
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function install(directory: string): Promise<void> {
  const allowScripts = { "better-sqlite3": true };
  const optionalDependencies = { [headers]: process.versions.node };
  await writeFile(
    join(directory, "package.json"),
    JSON.stringify({ private: true, allowScripts, optionalDependencies }),
  );
  const PATH = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const env = { ...process.env, PATH, npm_config_nodedir: join(directory, "node_modules", headers) };
  await promisify(execFile)("npm", ["install", "--no-audit", "--no-fund", server], { cwd: directory, env });
}

async function ended(child: ReturnType<typeof fork>): Promise<never> {
  const [code] = await once(child, "exit");
  throw new Error(`The server ended with ${code} before it had begun.`);
}
