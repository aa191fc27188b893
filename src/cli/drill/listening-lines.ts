import { type Ear, listened, withheldLines } from "#cli/drill/listen.ts";
import { openLive } from "#cli/drill/live-lines.ts";
import type { DrillPlace } from "#cli/drill/place.ts";
import type { Rehearsal } from "#cli/drill/walk.ts";
import type { Lines } from "#cli/publish/lines.ts";
import { plannedChannel } from "#delivery/planned-channel.ts";
import type { Site } from "#model/site.ts";

/** What the lines of a drill are listened to with. */
interface Listening {
  readonly place: DrillPlace;
  readonly rehearsal: Rehearsal;
  readonly ear: Ear;
  readonly reasons: Map<string, string>;
  readonly id: string;
  readonly since: () => number;
}

/** Lines into the outbox, but for those that speak for real; each is listened to. */
export function listening(lines: Lines, { place, rehearsal, ear, reasons, id, since }: Listening): Lines {
  const own: { close(): Promise<void> }[] = [];
  return {
    ledger: lines.ledger,
    claimant: lines.claimant,
    subscribers: lines.subscribers,
    async open(site: Site) {
      const open = await lines.open(site);
      if (typeof open === "string") return open;
      const real = liveHere(place, rehearsal, reasons);
      const { channels: live, notes } = await openLive(place.session, site, real, open.base);
      own.push(...live);
      for (const name of real) {
        if (!live.some((channel) => channel.name === name))
          reasons.set(name, notes.join(" ") || "it could not be opened");
      }
      const here = open.channels.filter(({ name }) => rehearsal.lines.has(name) && !rehearsal.live.has(name));
      const channels = [...here, ...live].map((channel) => listened(channel, ear, since));
      const planned = channels.flatMap((channel) => {
        const declared = site.settings.channels[channel.name];
        return declared === undefined ? [] : [plannedChannel(channel, declared)];
      });
      const opened = { ...open, channels, forPlan: { ...open.forPlan, channels: planned } };
      for (const [name, why] of withheldLines(site, opened, id, place.session.now())) reasons.set(name, why);
      return opened;
    },
    async [Symbol.asyncDispose]() {
      for (const channel of own) await channel.close();
      await lines[Symbol.asyncDispose]();
    },
  };
}

/** The lines that can speak for real; mail needs a reader of the test audience. */
function liveHere(
  { hasReaders }: DrillPlace,
  { live, settings }: Rehearsal,
  reasons: Map<string, string>,
): Set<string> {
  const here = [...live].filter((name) => hasReaders || settings.channels[name]?.kind !== "email");
  for (const name of live) {
    if (!here.includes(name)) reasons.set(name, "no subscriber belongs to the test audience");
  }
  return new Set(here);
}
