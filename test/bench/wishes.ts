import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import type { Measured } from "./measure.ts";
import { postSteadily } from "./request-load.ts";

const door = new URL("../../scripts/openline.ts", import.meta.url).pathname;
const site = `name: Bench
address: https://status.example.com/
since: 2024-01-01
components:
  - id: checkout
    name: Checkout
channels:
  email:
    kind: email
    since: 2024-01-01
    from: status@example.com
subscriptions:
  address: https://status.example.com/
  caps:
    perNetwork: 100000
    inAll: 10000000
`;

/** How long a service let readers wait under a steady load. */
export interface MeasuredWishes {
  /** The answer that all but one in a hundred are quicker than, for each of five loads. */
  readonly measured: Measured;
  /** The answer in the middle, of the load in the middle, in milliseconds. */
  readonly usual: number;
  readonly asked: number;
  /** How many of those asked for are in the store, after the service was killed. */
  readonly kept: number;
}

/** As the build lays it out; the words and colours of a real one make no difference to the service. */
const frame = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title><!--openline:title--></title><style>body{margin:0}</style></head><body><main><!--openline:content--></main></body></html>`;

/** A service of its own on a free port, as `openline serve` runs it. */
async function serve(directory: string) {
  const env = {
    PATH: process.env["PATH"] ?? "",
    OPENLINE_CONTENT: join(directory, "content"),
    OPENLINE_DATA: join(directory, "data"),
    OPENLINE_OUT: join(directory, "dist"),
    OPENLINE_PORT: "0",
  };
  const child = spawn(process.execPath, [door, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /localhost:(\d+)/.exec(line)?.[1];
    if (port !== undefined) return { child, url: new URL(`http://127.0.0.1:${port}/subscribe`) };
  }
  throw new Error("The service did not begin.");
}

/** Asks the service for `perSecond` subscriptions a second, five times after one that does not count. */
export async function measureWishes(perSecond: number, seconds: number): Promise<MeasuredWishes> {
  const directory = await mkdtemp(join(tmpdir(), "openline-wishes-"));
  for (const room of ["content", "dist"]) await mkdir(join(directory, room));
  await writeFile(join(directory, "content", "site.yaml"), site);
  await writeFile(join(directory, "dist", "service-frame.html"), frame);
  const { child, url } = await serve(directory);
  const rounds: { usual: number; slow: number }[] = [];
  for (let round = 0; round <= 5; round += 1) {
    const bodyOf = (number: number) => `address=reader-${round}-${number}%40example${number % 97}.org&consent=yes`;
    const { waits, refused } = await postSteadily(url, bodyOf, { perSecond, seconds });
    if (refused > 0) throw new Error(`${refused} wishes were refused.`);
    const at = (share: number) => waits[Math.ceil(waits.length * share) - 1] ?? Number.NaN;
    if (round > 0) rounds.push({ usual: at(0.5), slow: at(0.99) });
  }
  child.kill("SIGKILL");
  await once(child, "exit");
  const database = await openDatabase(join(directory, "data"));
  const kept = await openSubscribers(database).count("pending");
  await database.close();
  await rm(directory, { recursive: true });
  rounds.sort((a, b) => a.slow - b.slow);
  const name = `answer to ${perSecond.toLocaleString("en")} wishes to subscribe a second, 99 of 100`;
  const measured = { name, runs: rounds.map(({ slow }) => slow) };
  return { measured, usual: rounds[2]?.usual ?? Number.NaN, asked: perSecond * seconds * 6, kept };
}
