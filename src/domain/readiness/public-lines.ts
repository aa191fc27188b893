import type { ChannelSettings } from "#model/channel.ts";
import { type Place, placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** A line on which everybody may hear us. */
export interface OpenLine {
  readonly name: string;
  readonly settings: ChannelSettings;
  /** Where it is declared. */
  readonly place: Place;
}

/** Every line that is switched on and speaks to the public, in the order of site.yaml. */
export function publicLinesOf({ settings }: Site): OpenLine[] {
  return Object.entries(settings.channels)
    .filter(([, { enabled, audience }]) => enabled && audience === "public")
    .map(([name, channel]) => ({ name, settings: channel, place: placeOf(settings, `channels.${name}`) }));
}

/** The kind of a line as readers see it: all social networks are one. */
export function kindOf({ kind }: ChannelSettings): string {
  switch (kind) {
    case "x":
    case "mastodon":
    case "bluesky":
      return "social";
    case "slack":
    case "discord":
    case "teams":
      return "chat";
    case "webhook":
    case "hooks":
    case "websub":
    case "exec":
      return "program";
    case "ntfy":
      return "phone";
    case "email":
      return "email";
  }
}
