import { isOurBluesky, isOurMastodon } from "#delivery/probes/social-account.ts";
import type { Probe, Surroundings } from "#delivery/probes/surroundings.ts";
import { isOurAccount } from "#delivery/probes/x-account.ts";
import { itemOf, ok, unknown, type Verdict } from "#domain/readiness/item.ts";
import { type OpenLine, publicLinesOf } from "#domain/readiness/public-lines.ts";
import type { Site } from "#model/site.ts";

/** Whether each account is the one that site.yaml declares, and lets us in. Nothing is ever posted. */
export function accountProbes(surroundings: Surroundings): Probe[] {
  const { site, environment, limit } = surroundings;
  const ask = async ({ name, settings }: OpenLine): Promise<Verdict> => {
    switch (settings.kind) {
      case "x":
        return await isOurAccount(settings.handle, environment, limit);
      case "mastodon":
        return await isOurMastodon(name, settings, surroundings);
      case "bluesky":
        return await isOurBluesky(name, settings, surroundings);
      default:
        return inDrill(name, site, surroundings.now());
    }
  };
  return publicLinesOf(site)
    .filter(({ settings }) => settings.kind !== "email")
    .map((line) => ({
      checks: ["lines/account"],
      place: line.place,
      look: async () => [itemOf("lines/account", line.place, await ask(line))],
    }));
}

/** A line that only takes words, and answers no question, is known by the last drill. */
function inDrill(name: string, { drills, settings }: Site, now: Date): Verdict {
  const last = drills.findLast(({ at }) => at <= now && now.getTime() - at.getTime() <= settings.policy.drills.every);
  if (last?.lines[name]?.outcome === "heard")
    return ok(`${name} took our words in the drill of ${last.at.toISOString().slice(0, 10)}`);
  return unknown(`${name} answers no question, and took no words in a drill lately`, "Rehearse on it");
}
