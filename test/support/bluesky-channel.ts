import type { Channel } from "#delivery/channel.ts";
import { type BlueskyChannelSettings, blueskyChannel } from "#delivery/channels/bluesky.ts";
import { channelSettings, type SettingsOf } from "#model/channel.ts";
import type { BlueskyServer } from "./bluesky-server.ts";

/** Settings of a channel on Bluesky as site.yaml would hold them. */
export function blueskySettings(facts: Partial<SettingsOf<"bluesky">> = {}): SettingsOf<"bluesky"> {
  const settings = channelSettings.parse({
    kind: "bluesky",
    since: "2024-01-01",
    handle: "status.example.com",
    url: "https://bsky.app/profile/status.example.com",
    ...facts,
  });
  if (settings.kind !== "bluesky") throw new TypeError("These are settings of another kind.");
  return settings;
}

/** A channel that posts to the server that stands in for the account's. */
export function aBlueskyChannel(
  server: Pick<BlueskyServer, "url" | "credentials">,
  {
    settings,
    ...facts
  }: Partial<Omit<BlueskyChannelSettings, "settings">> & { settings?: Partial<SettingsOf<"bluesky">> } = {},
): Channel {
  return blueskyChannel({
    name: "bluesky",
    settings: blueskySettings(settings),
    base: new URL("https://status.example.com/"),
    credentials: server.credentials,
    server: server.url,
    limit: 10_000,
    ...facts,
  });
}
