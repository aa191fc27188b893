import { accountProbes } from "#delivery/probes/accounts.ts";
import { runProbes } from "#delivery/probes/run.ts";
import { aReadySite } from "./readiness.ts";
import { openReadyWorld } from "./readiness-world.ts";
import { openWebServer, type WebFault, type WebServer } from "./web-server.ts";

/** A topic on a server of ntfy that keeps accounts, and what readiness finds of it. */
export interface NtfyLine extends AsyncDisposable {
  readonly server: WebServer;
  /** What the next questions meet. */
  readonly faults: WebFault[];
  readonly account: { role: string; tokens: { token: string; expires?: number }[] };
  readonly token: string;
  look(): Promise<string[]>;
}

/** Opens the server of a topic on which nothing is wrong. */
export async function openNtfyLine(): Promise<NtfyLine> {
  const token = "tk_canary";
  const account: NtfyLine["account"] = { role: "user", tokens: [{ token: "tk_other", expires: 1 }, { token }] };
  const faults: WebFault[] = [];
  const server = await openWebServer(
    ({ method, path, headers }) =>
      method === "GET" && path === "/v1/account" && headers.authorization === `Bearer ${token}`
        ? { status: 200, content: { username: "status", ...account } }
        : { status: 401 },
    () => faults.shift(),
  );
  const world = await openReadyWorld();
  const site = aReadySite({
    channels: { push: { kind: "ntfy", since: "2024-01-01", server: server.url, topic: "status" } },
  });
  const line: NtfyLine = {
    ...{ server, faults, account, token },
    async look() {
      const environment = { ...world.surroundings.environment, secrets: { push: line.token } };
      const around = { ...world.surroundings, site, environment, limit: 10_000 };
      const found = await runProbes(accountProbes(around), around.limit);
      return found.map(({ state, id, what }) => `${state} ${id} ${what}`);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([world, server].map((part) => part[Symbol.asyncDispose]()));
    },
  };
  return line;
}
