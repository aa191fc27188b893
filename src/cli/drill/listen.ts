import type { OpenLines } from "#cli/publish/lines.ts";
import type { Channel } from "#delivery/channel.ts";
import { withheldBecause } from "#delivery/withheld.ts";
import { announcementsOf } from "#domain/announcements.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Site } from "#model/site.ts";

/** What one line did with one word. */
export interface Heard {
  /** Milliseconds on the drill's watch when the last receipt came. */
  readonly receivedAt?: number | undefined;
  /** Why something was not taken over. */
  readonly trouble?: string | undefined;
}

/** What was heard on each line since the last commit. */
export type Ear = Map<string, Heard>;

/** A channel whose outcomes are written down with their times. */
export function listened(channel: Channel, ear: Ear, watch: () => number): Channel {
  const { name, kind, onUnknown, connections, perSecond } = channel;
  return {
    ...{ name, kind, onUnknown, connections, perSecond },
    cost: (announcement) => channel.cost?.(announcement) ?? 0,
    ...(channel.lookUp !== undefined && {
      lookUp: async (...call: Parameters<NonNullable<Channel["lookUp"]>>) => channel.lookUp?.(...call),
    }),
    async send(...call) {
      const outcome = await channel.send(...call);
      const before = ear.get(name);
      if (outcome.kind === "sent") ear.set(name, { ...before, receivedAt: watch() });
      else {
        const code = "code" in outcome ? `${outcome.code}: ` : "";
        ear.set(name, { ...before, trouble: `${outcome.kind}, ${code}${outcome.reason}` });
      }
      return outcome;
    },
    close: () => channel.close(),
  };
}

/** The newest word about `id`. */
export function newestAbout(site: Site, id: string, now: Date): Announcement | undefined {
  return announcementsOf(site, now).findLast(({ subject }) => subject.id === id);
}

/** Why each line must not carry the newest word about `id`, where it must not. */
export function withheldLines(
  site: Site,
  { forPlan }: Pick<OpenLines, "forPlan">,
  id: string,
  now: Date,
): ReadonlyMap<string, string> {
  const thread = announcementsOf(site, now).filter(({ subject }) => subject.id === id);
  const newest = thread.at(-1);
  const why = new Map<string, string>();
  for (const channel of newest === undefined ? [] : forPlan.channels) {
    const withheld = newest && withheldBecause(newest, channel, thread);
    if (withheld !== undefined) why.set(channel.name, withheld.reason);
  }
  return why;
}
