import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Opening } from "#delivery/registry.ts";
import { environment } from "#model/environment.ts";
import { aMailingSite } from "./email-channel.ts";

/** An empty directory that is gone at the end of its block. */
export async function aDirectory(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "openline-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

const declared = {
  email: { kind: "email", since: "2024-01-01", from: "status@example.com" },
  x: { kind: "x", since: "2024-01-01", handle: "@examplestatus", url: "https://x.com/examplestatus" },
} as const;

/** What the channels of a site with mail and X are opened with; the environment holds what `variables` says. */
export function anOpening(
  outbox: string,
  facts: Partial<Omit<Opening, "environment" | "settings" | "site">> & {
    site?: Parameters<typeof aMailingSite>[0];
    variables?: Readonly<Record<string, string>>;
  } = {},
): Opening {
  const { site: typed, variables, ...rest } = facts;
  const site = aMailingSite({ channels: declared, ...typed });
  return {
    settings: site.settings,
    site,
    environment: { ...environment.parse(variables ?? {}), secrets: {}, programs: "" },
    live: false,
    base: new URL("https://status.example.com/"),
    outbox,
    preferences: (subscriber) => `https://mail.example.com/preferences/k1.${subscriber}.0123456789abcdefghijkl`,
    unsubscribe: (subscriber) => `https://mail.example.com/u/k1.${subscriber}.0123456789abcdefghijkl`,
    returnPath: (domain, subscriber) => `bounce+${subscriber}@${domain}`,
    ...rest,
  };
}
