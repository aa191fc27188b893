import type { Channel } from "#delivery/channel.ts";
import type { ChannelSettings } from "#model/channel.ts";
import { type Way, ways } from "#model/subscriber.ts";

/** What the planner knows of a channel: what site.yaml declares, and how the adapter is. */
export interface PlannedChannel extends Pick<ChannelSettings, "since" | "audience" | "atLeast"> {
  readonly name: string;
  readonly kind: Channel["kind"];
  readonly onUnknown: Channel["onUnknown"];
  /** The one account or address that it writes to; absent where every subscriber is a recipient. */
  readonly account?: string | undefined;
  /** Whether the account is told of each component that changes by itself, too. */
  readonly tellsComponents?: boolean | undefined;
  /** By which ways its subscribers are told; mail, if left out. */
  readonly ways?: readonly Way[] | undefined;
  /** Ids of incidents that began before git knew the line, as far as somebody looked. */
  readonly youngerThan?: ReadonlySet<string> | undefined;
}

/** A channel as declared and as it is. One that could look up but has no way to waits for a person. */
export function plannedChannel(channel: Channel, settings: ChannelSettings): PlannedChannel {
  const cannotLookUp = channel.onUnknown === "look-up" && channel.lookUp === undefined;
  const { since, audience, atLeast } = settings;
  return {
    name: channel.name,
    kind: channel.kind,
    onUnknown: cannotLookUp ? "hold" : channel.onUnknown,
    since,
    audience,
    atLeast,
    ...(settings.kind === "webhook" && settings.shape === "statuspage" && { tellsComponents: true }),
    ...(settings.kind === "hooks" && { ways: ways.filter((way) => way !== "email") }),
    ...(settings.kind !== "email" &&
      settings.kind !== "hooks" && { account: "handle" in settings ? settings.handle : channel.name }),
  };
}
