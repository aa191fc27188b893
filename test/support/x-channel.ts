import type { Channel } from "#delivery/channel.ts";
import { type XChannelSettings, xChannel } from "#delivery/channels/x.ts";
import { channelSettings, type SettingsOf } from "#model/channel.ts";
import type { XServer } from "./x-server.ts";

/** Settings of a channel on X as site.yaml would hold them. */
export function xSettings(facts: Partial<SettingsOf<"x">> = {}): SettingsOf<"x"> {
  const typed = {
    kind: "x",
    since: "2024-01-01",
    handle: "@examplestatus",
    url: "https://x.com/examplestatus",
    ...facts,
  };
  const settings = channelSettings.parse(typed);
  if (settings.kind !== "x") throw new TypeError("These are settings of another kind.");
  return settings;
}

/** A channel that posts to the server that stands in for X. */
export function anXChannel(
  server: XServer,
  { settings, ...facts }: Partial<Omit<XChannelSettings, "settings">> & { settings?: Partial<SettingsOf<"x">> } = {},
): Channel {
  return xChannel({
    name: "x",
    settings: xSettings(settings),
    base: new URL("https://status.example.com/"),
    credentials: server.credentials,
    apiUrl: server.url,
    timeout: 10_000,
    ...facts,
  });
}
