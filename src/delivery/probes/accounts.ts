import type { AskedAccount } from "#delivery/probes/account-answer.ts";
import { askBluesky } from "#delivery/probes/bluesky-account.ts";
import { serverOf, unreached } from "#delivery/probes/line-server.ts";
import { askMastodon } from "#delivery/probes/mastodon-account.ts";
import { askNtfy } from "#delivery/probes/ntfy-account.ts";
import type { Probe, Surroundings } from "#delivery/probes/surroundings.ts";
import { askX } from "#delivery/probes/x-account.ts";
import { accountItems, type SocialSettings } from "#domain/readiness/account.ts";
import { fail, itemOf, ok, unknown, type Verdict } from "#domain/readiness/item.ts";
import { type OpenLine, publicLinesOf } from "#domain/readiness/public-lines.ts";
import { SettingError } from "#model/setting-error.ts";
import type { Site } from "#model/site.ts";

/**
 * Whether each account is the one that site.yaml declares, lets us in and is fit to speak. Nothing is ever posted.
 * Of an account that is not ours, or shuts us out, nothing more is told than that.
 */
export function accountProbes(surroundings: Surroundings): Probe[] {
  return publicLinesOf(surroundings.site)
    .filter(({ settings }) => settings.kind !== "email" && settings.kind !== "hooks")
    .map((line) => ({
      checks: ["lines/account"],
      place: line.place,
      look: () => lookAt(line, surroundings),
    }));
}

async function lookAt(line: OpenLine, surroundings: Surroundings): ReturnType<Probe["look"]> {
  const { name, settings, place } = line;
  switch (settings.kind) {
    case "x":
      return itemsOf(line, settings, await askX(settings.handle, surroundings), surroundings);
    case "mastodon":
      return itemsOf(line, settings, await askMastodon(name, settings, surroundings), surroundings);
    case "bluesky":
      return itemsOf(line, settings, await askBluesky(name, settings, surroundings), surroundings);
    case "ntfy": {
      const told = await askNtfy(line, settings, surroundings);
      return told ?? [itemOf("lines/account", place, await hears(line, surroundings))];
    }
    default:
      return [itemOf("lines/account", place, await hears(line, surroundings))];
  }
}

function itemsOf(
  line: OpenLine,
  settings: SocialSettings,
  { verdict, facts }: AskedAccount,
  { followers, now }: Surroundings,
): ReturnType<typeof accountItems> {
  const account = itemOf("lines/account", line.place, verdict);
  if (facts === undefined) return [account];
  const of = `${line.name} ${settings.handle}`;
  const earlier = followers.earlier(of);
  if ("told" in facts.followers) followers.count(of, facts.followers.told);
  return [account, ...accountItems(line, settings, facts, earlier, now())];
}

/** A line that answers no question has to be there, and is known by the last drill. */
async function hears(line: OpenLine, surroundings: Surroundings): Promise<Verdict> {
  const { name } = line;
  try {
    const address = serverOf(line, surroundings.environment);
    const why = address && (await unreached(address, surroundings));
    if (why !== undefined) return fail(`the server of ${name} ${why}`, "Look whether its address still holds");
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    const [what = "", ...mend] = error.message.split(/(?<=\.) /);
    return fail(what, mend.join(" "));
  }
  return inDrill(name, surroundings.site, surroundings.now());
}

function inDrill(name: string, { drills, settings }: Site, now: Date): Verdict {
  const last = drills.findLast(({ at }) => at <= now && now.getTime() - at.getTime() <= settings.policy.drills.every);
  if (last?.lines[name]?.outcome === "heard")
    return ok(`${name} took our words in the drill of ${last.at.toISOString().slice(0, 10)}`);
  return unknown(`${name} answers no question, and took no words in a drill lately`, "Rehearse on it");
}
