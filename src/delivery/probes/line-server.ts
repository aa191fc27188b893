import { once } from "node:events";
import { connect } from "node:net";
import { secretAddress } from "#delivery/channels/http/secret.ts";
import { codeOf, troubleOf } from "#delivery/probes/ask.ts";
import { certificateOf } from "#delivery/probes/certificate.ts";
import { inSeconds } from "#delivery/probes/run.ts";
import type { Probe, Surroundings } from "#delivery/probes/surroundings.ts";
import { addressOfX } from "#delivery/probes/x-call.ts";
import { itemOf, ok, type Verdict } from "#domain/readiness/item.ts";
import { type OpenLine, publicLinesOf } from "#domain/readiness/public-lines.ts";
import type { Environment } from "#model/environment.ts";
import { SettingError } from "#model/setting-error.ts";

/**
 * The server that a line speaks to from here; undefined for one that has none of its own, or no secret to speak with.
 *
 * @throws SettingError for a secret address that cannot be used
 */
export function serverOf({ name, settings }: OpenLine, environment: Environment): URL | undefined {
  const secret = environment.secrets[name];
  switch (settings.kind) {
    case "x":
      return environment.X_ACCESS_TOKEN === undefined ? undefined : new URL(addressOfX(environment));
    case "mastodon":
    case "bluesky":
      return secret === undefined ? undefined : new URL(settings.server);
    case "ntfy":
      return new URL(settings.server);
    case "websub":
      return new URL(settings.hub);
    case "slack":
    case "discord":
    case "teams":
    case "webhook":
      // The keys of a webhook stand behind its address.
      return secret === undefined ? undefined : secretAddress(name, secret.trim().replace(/\s.*$/s, ""));
    case "email":
    case "hooks":
    case "exec":
      return undefined;
  }
}

/** Why nobody takes a call at an address, or undefined where somebody does. Not a byte is sent. */
export async function unreached(address: URL, { limit, tls }: Surroundings): Promise<string | undefined> {
  const host = address.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = Number(address.port || (address.protocol === "http:" ? 80 : 443));
  const { host: otherHost = host, port: otherPort = port } = tls?.(host) ?? {};
  const socket = connect({ host: otherHost, port: otherPort });
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(limit) });
    return undefined;
  } catch (error) {
    const isLate = error instanceof Error && error.name === "AbortError";
    return isLate ? `does not answer within ${inSeconds(limit)}` : troubleOf(codeOf(error));
  } finally {
    // A second error of a line that is given up tells nothing new.
    socket.on("error", () => socket.destroy());
    socket.destroy();
  }
}

/** Whether the certificates of the servers that our lines speak to are trusted, and hold for a while. */
export function lineCertificateProbes(surroundings: Surroundings): Probe[] {
  return publicLinesOf(surroundings.site).flatMap((line) => {
    const server = usableServerOf(line, surroundings.environment);
    if (server === undefined) return [];
    const look = async () => [
      itemOf("lines/certificate", line.place, await certified(line.name, server, surroundings)),
    ];
    return [{ checks: ["lines/certificate"] as const, place: line.place, look }];
  });
}

/** A secret that cannot be used is told by `lines/account`. */
function usableServerOf(line: OpenLine, environment: Environment): URL | undefined {
  try {
    return serverOf(line, environment);
  } catch (error) {
    if (error instanceof SettingError) return undefined;
    throw error;
  }
}

async function certified(name: string, server: URL, surroundings: Surroundings): Promise<Verdict> {
  const whose = `the server of ${name}`;
  // Elsewhere plain http is refused by the form of the setting, or told by `lines/tls`.
  if (server.protocol === "http:") return ok(`${whose} is reached without TLS, as only one on this machine may be`);
  return await certificateOf(server, surroundings, whose);
}
