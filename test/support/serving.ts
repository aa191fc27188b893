import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { House } from "./house.ts";

const script = new URL("../../scripts/openline.ts", import.meta.url).pathname;

/** A running `openline serve`. */
export interface Serving extends AsyncDisposable {
  readonly port: number;
  /** All that it has said and complained of. */
  said(): string;
}

/** Starts `openline serve` in a process of its own, on a free port. */
export async function startServing(house: House): Promise<Serving> {
  const child = spawn(process.execPath, [script, "serve"], {
    env: { ...house.environment, OPENLINE_PORT: "0", OPENLINE_CONTENT: join(house.repository, "content") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = once(child, "close");
  let said = "";
  const listening = Promise.withResolvers<number>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (words: string) => {
      said += words;
      const [, port] = /^Listening on http:\/\/localhost:(\d+)\//m.exec(said) ?? [];
      if (port !== undefined) listening.resolve(Number(port));
    });
  }
  void closed.then(() => listening.reject(new Error(`The service ended before it listened:\n${said}`)));
  return {
    port: await listening.promise,
    said: () => said,
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await closed;
    },
  };
}
