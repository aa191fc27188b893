import { once } from "node:events";
import { isIP } from "node:net";
import { connect, type PeerCertificate } from "node:tls";
import { codeOf } from "#delivery/probes/ask.ts";
import { inSeconds } from "#delivery/probes/run.ts";
import type { Probe, Surroundings } from "#delivery/probes/surroundings.ts";
import { daysSince, inDays } from "#domain/readiness/days.ts";
import { fail, itemOf, ok, unknown, type Verdict } from "#domain/readiness/item.ts";
import { isThisMachine } from "#domain/readiness/tls.ts";
import { placeOf } from "#model/place.ts";

/** How long the certificate must still hold, in days: time to notice that its renewal failed, and to mend it. */
const holds = 21;
const renew = "Renew it, and find out why it was not renewed by itself";

/** Whether the page's certificate is trusted, and holds for a while. */
export function certificateProbe(surroundings: Surroundings): Probe {
  const { site, base } = surroundings;
  const place = placeOf(site.settings, "address");
  const verdict = async (): Promise<Verdict> => {
    if (base.protocol === "https:") return await certificateOf(base, surroundings);
    if (isThisMachine(base.hostname)) return ok("the page is on this machine, and needs no certificate");
    return fail(`${base.host} is reached without TLS`, "Serve the page on https");
  };
  return {
    checks: ["page/certificate"],
    place,
    look: async () => [itemOf("page/certificate", place, await verdict())],
  };
}

/**
 * Whether the certificate of an https address is trusted for its name, and holds for a while. `called` stands in the
 * verdict for a host that is nobody's business.
 */
export async function certificateOf(
  address: URL,
  { now, limit, tls }: Surroundings,
  called?: string,
): Promise<Verdict> {
  const host = address.hostname.replace(/^\[(.*)\]$/, "$1");
  const whose = called ?? host;
  const socket = connect({
    host,
    port: address.port === "" ? 443 : Number(address.port),
    ...(isIP(host) === 0 && { servername: host }),
    // It is looked at, not trusted: nothing is sent, and why it cannot be trusted is what is told.
    rejectUnauthorized: false,
    ...tls?.(host),
  });
  try {
    await once(socket, "secureConnect", { signal: AbortSignal.timeout(limit) });
    return judge(
      socket.getPeerCertificate(),
      codeOf({ code: socket.authorizationError }),
      socket.authorized,
      whose,
      now(),
    );
  } catch (error) {
    const isLate = error instanceof Error && error.name === "AbortError";
    const why = isLate ? `does not answer within ${inSeconds(limit)}` : `cannot be reached (${codeOf(error)})`;
    return unknown(`${whose} ${why}, so its certificate cannot be seen`, "Look whether its host stands");
  } finally {
    // A second error of a line that is given up tells nothing new.
    socket.on("error", () => socket.destroy());
    socket.destroy();
  }
}

function judge({ valid_to }: PeerCertificate, why: string, isTrusted: boolean, host: string, now: Date): Verdict {
  const until = new Date(valid_to);
  const day = until.toISOString().slice(0, 10);
  if (until <= now) return fail(`the certificate of ${host} ran out on ${day}`, renew);
  if (!isTrusted)
    return fail(`browsers do not trust the certificate of ${host} (${why})`, "Get one for this very name");
  const left = daysSince(now, until);
  if (left >= holds) return ok(`the certificate of ${host} holds until ${day}`);
  return fail(`the certificate of ${host} runs out in ${inDays(left)}, on ${day}`, renew);
}
