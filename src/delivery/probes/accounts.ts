import type { Probe, Surroundings } from "#delivery/probes/surroundings.ts";
import { isOurAccount } from "#delivery/probes/x-account.ts";
import { itemOf, unknown, type Verdict } from "#domain/readiness/item.ts";
import { type OpenLine, publicLinesOf } from "#domain/readiness/public-lines.ts";

/** Whether each account is the one that site.yaml declares, and lets us in. Nothing is ever posted. */
export function accountProbes({ site, environment, limit }: Surroundings): Probe[] {
  const ask = async ({ name, settings }: OpenLine): Promise<Verdict> => {
    if (settings.kind === "x") return await isOurAccount(settings.handle, environment, limit);
    return unknown(
      `nobody has asked yet whether ${name} lets us in`,
      "Look by hand whether it is ours and takes our words",
    );
  };
  return publicLinesOf(site)
    .filter(({ settings }) => settings.kind !== "email")
    .map((line) => ({
      checks: ["lines/account"],
      place: line.place,
      look: async () => [itemOf("lines/account", line.place, await ask(line))],
    }));
}
