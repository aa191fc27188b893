import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";

const root = new URL("../../../", import.meta.url).pathname;
let directory = "";
let port = 0;
let program: ChildProcess;
const lines: string[] = [];
let heard = Promise.withResolvers<void>();

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Resolves when the program has said a line that holds `words`. */
async function hear(words: string): Promise<void> {
  while (!lines.some((line) => line.includes(words))) await heard.promise;
}

async function outbox(channel: string): Promise<string[]> {
  const files = await readdir(join(directory, "data", "outbox", channel), { recursive: true });
  return files
    .filter((file) => /\.(?:eml|json)$/.test(file))
    .map((file) => join(directory, "data", "outbox", channel, file));
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "openline-start-"));
  port = await freePort();
  await cp(join(root, "content"), join(directory, "content"), { recursive: true });
  const environment = {
    PATH: process.env["PATH"] ?? "",
    OPENLINE_CONTENT: join(directory, "content"),
    OPENLINE_DATA: join(directory, "data"),
    OPENLINE_OUT: join(directory, "dist"),
    OPENLINE_PORT: String(port),
  };
  program = spawn(process.execPath, [join(root, "scripts/start.ts")], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (program.stdout === null) throw new Error("The program has no output.");
  createInterface({ input: program.stdout }).on("line", (line) => {
    lines.push(line);
    heard.resolve();
    heard = Promise.withResolvers();
  });
  await hear("Ctrl-C ends this.");
});
afterAll(() => rm(directory, { recursive: true, force: true }));

test("a newcomer reads in five lines what was done, where it lies and what to try", () => {
  expect(lines).toHaveLength(5);
  expect(lines.join("\n")).toContain(`http://localhost:${port}/`);
});

test("the page, its feeds and the unsubscribe service answer", async () => {
  const get = async (path: string) => {
    const answer = await fetch(`http://localhost:${port}${path}`);
    return [answer.status, answer.headers.get("content-type")];
  };
  expect(await get("/")).toEqual([200, "text/html; charset=utf-8"]);
  expect(await get("/rss.xml")).toEqual([200, "application/rss+xml; charset=utf-8"]);
  expect(await get("/feed.json")).toEqual([200, "application/feed+json; charset=utf-8"]);
  expect(await get("/api/v2/status.json")).toEqual([200, "application/json; charset=utf-8"]);
  expect((await get("/health"))[0]).toBe(200);
  expect((await get("/no-such-page"))[0]).toBe(404);
  expect((await get("/..%2f..%2fpackage.json"))[0]).toBe(404);
  expect((await get("/%ff"))[0]).toBe(400);
});

test("the open incident's latest update lies in the outbox as one mail and one post", async () => {
  const [mail, ...more] = await outbox("email");
  expect(more).toEqual([]);
  const letter = await PostalMime.parse(await readFile(mail ?? ""));
  expect(letter.to).toEqual([{ name: "", address: "reader@example.org" }]);
  expect(letter.text).toContain("Next update");
  expect(await outbox("x")).toHaveLength(1);
});

test("a new update is built and published while it runs, and what is broken changes nothing", async () => {
  const running = (await readdir(join(directory, "content", "incidents"))).sort().at(-1) ?? "";
  const file = join(directory, "content", "incidents", running, "2026-11-20T1530Z-monitoring.md");
  const words =
    "---\nat: 2026-11-20T15:30:00Z\nstatus: monitoring\nnextUpdateBy: 2026-11-20T16:30:00Z\n---\nSince 15:12 UTC all card payments go through. We keep looking at the share that fails.\n";
  await writeFile(file, words);
  await hear("Rebuilt.");
  const page = await (await fetch(`http://localhost:${port}/incidents/${running}/`)).text();
  expect(page).toContain("Since 15:12 UTC all card payments go through");
  expect(await outbox("email")).toHaveLength(2);
});

test("somebody asks for letters on the page, and the letter that asks back lies in the outbox and works", async () => {
  const page = await (await fetch(`http://localhost:${port}/subscribe/`)).text();
  expect(page).toContain(`action="http://localhost:${port}/subscribe"`);
  const asked = await fetch(`http://localhost:${port}/subscribe`, {
    method: "POST",
    headers: { origin: `http://localhost:${port}` },
    body: new URLSearchParams({ address: "ada@example.org", components: "ticket-shop", consent: "yes" }),
  });
  expect(asked.status).toBe(200);
  const letters = await vi.waitUntil(async () => {
    const found = await outbox("letters").catch(() => []);
    return found.length > 0 && found;
  }, 20_000);
  const letter = await PostalMime.parse(await readFile(letters[0] ?? ""));
  const link = /http:\/\/localhost:\d+\/confirm\/\S+/.exec(letter.text ?? "")?.[0] ?? "";
  expect((await fetch(link)).status).toBe(200);
  const body = new URLSearchParams();
  const headers = { origin: `http://localhost:${port}` };
  expect((await fetch(link, { method: "POST", headers, body })).status).toBe(200);
  await using database = await openDatabase(join(directory, "data"));
  const ada = await openSubscribers(database).findByAddress("email", "ada@example.org");
  expect(ada).toMatchObject({ state: "confirmed", scope: { components: ["ticket-shop"] } });
  await openSubscribers(database).leave(ada?.id ?? "", "left", new Date());
});

test("looking at the mail's unsubscribe link changes nothing, and one click on it ends the mails", async () => {
  const [mail] = await outbox("email");
  const letter = await PostalMime.parse(await readFile(mail ?? ""));
  const header = letter.headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "";
  const address = /<(http:[^>]+\/u\/[^>]+)>/.exec(header)?.[1] ?? "";
  expect(address.startsWith(`http://localhost:${port}/u/`)).toBe(true);
  const readers = async () => {
    await using database = await openDatabase(join(directory, "data"));
    return await openSubscribers(database).count("confirmed");
  };
  expect((await fetch(address)).status).toBe(200);
  expect(await readers()).toBe(1);
  const oneClick = { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) };
  expect((await fetch(address, oneClick)).status).toBe(200);
  expect((await fetch(address, oneClick)).status).toBe(200);
  expect(await readers()).toBe(0);
});

test("Ctrl-C ends it cleanly", async () => {
  const closed = once(program, "close");
  program.kill("SIGINT");
  expect(await closed).toEqual([0, null]);
});
