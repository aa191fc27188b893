import type { Channel } from "#delivery/channel.ts";
import { type MastodonChannelSettings, mastodonChannel } from "#delivery/channels/mastodon.ts";
import { channelSettings, type SettingsOf } from "#model/channel.ts";
import type { MastodonServer } from "./mastodon-server.ts";

/** Settings of a channel on Mastodon as site.yaml would hold them. */
export function mastodonSettings(facts: Partial<SettingsOf<"mastodon">> = {}): SettingsOf<"mastodon"> {
  const settings = channelSettings.parse({
    kind: "mastodon",
    since: "2024-01-01",
    handle: "@examplestatus@social.example",
    url: "https://social.example/@examplestatus",
    server: "https://social.example/",
    ...facts,
  });
  if (settings.kind !== "mastodon") throw new TypeError("These are settings of another kind.");
  return settings;
}

/** A channel that posts to the server that stands in for an instance. */
export function aMastodonChannel(
  server: Pick<MastodonServer, "url" | "token">,
  {
    settings,
    ...facts
  }: Partial<Omit<MastodonChannelSettings, "settings">> & { settings?: Partial<SettingsOf<"mastodon">> } = {},
): Channel {
  return mastodonChannel({
    name: "mastodon",
    settings: mastodonSettings(settings),
    base: new URL("https://status.example.com/"),
    token: server.token,
    server: server.url,
    limit: 10_000,
    ...facts,
  });
}
