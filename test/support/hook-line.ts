import { accountProbes } from "#delivery/probes/accounts.ts";
import { lineCertificateProbes } from "#delivery/probes/line-server.ts";
import { runProbes } from "#delivery/probes/run.ts";
import type { Drill } from "#model/drill.ts";
import { aDrill } from "./drill.ts";
import { aReadySite } from "./readiness.ts";
import { openReadyWorld } from "./readiness-world.ts";
import { openSecureHost, type SecureHost } from "./secure-host.ts";

/** A webhook that was heard in a drill, and what readiness finds of it. */
export interface HookLine extends AsyncDisposable {
  readonly host: SecureHost;
  readonly secret: string;
  readonly drills: Drill[];
  look(): Promise<string[]>;
}

/** Opens the server of a line on which nothing is wrong. */
export async function openHookLine(): Promise<HookLine> {
  const [world, host] = await Promise.all([openReadyWorld(), openSecureHost("hooks.example.net")]);
  const at = new Date(Date.now() - 86_400_000).toISOString();
  const line: HookLine = {
    host,
    secret: "https://hooks.example.net/canary whsec_canary",
    drills: [aDrill({ at, lines: { hook: { outcome: "heard" } } })],
    async look() {
      const { secret, drills } = line;
      const site = aReadySite({ channels: { hook: { kind: "webhook", since: "2024-01-01" } }, drills });
      const environment = { ...world.surroundings.environment, secrets: { hook: secret } };
      // Every name leads there, as with a DNS that lies.
      const tls = (name: string) => (name.endsWith(".example.net") ? host.tls("hooks.example.net") : {});
      const around = { ...world.surroundings, site, environment, tls, limit: 10_000 };
      const found = await runProbes([...accountProbes(around), ...lineCertificateProbes(around)], around.limit);
      return found.map(({ state, id, what }) => `${state} ${id} ${what}`);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([world, host].map((part) => part[Symbol.asyncDispose]()));
    },
  };
  return line;
}
