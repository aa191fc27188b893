import { openChannels } from "#delivery/registry.ts";
import { type ChannelKind, type ChannelSettings, channelSettings } from "#model/channel.ts";
import { anOpening } from "./opening.ts";
import { aSharedSecret } from "./webhook-channel.ts";

export const kinds: readonly ChannelKind[] = channelSettings.options.map(({ shape }) => shape.kind.value);

const page = { handle: "@example", url: "https://example.com/example" };
const needed: Readonly<Record<ChannelKind, object>> = {
  email: { from: "status@example.com" },
  x: page,
  mastodon: { ...page, server: "https://social.example/" },
  bluesky: page,
  slack: {},
  discord: {},
  teams: {},
  webhook: {},
  websub: { hub: "https://hub.example.com/" },
  ntfy: { server: "https://ntfy.example.com/", topic: "t" },
  hooks: {},
  exec: { command: ["true"] },
};

/** Settings of a line with what its kind needs and no more. */
export function declaredLine(kind: ChannelKind): ChannelSettings {
  return channelSettings.parse({ kind, since: "2024-01-01", ...needed[kind] });
}

/** A secret that each kind takes, where it is one of a channel. */
const sound: Partial<Record<ChannelKind, string>> = {
  mastodon: "token",
  bluesky: "status.example.com:abcd-efgh",
  slack: "https://hooks.example.com/",
  discord: "https://hooks.example.com/",
  teams: "https://hooks.example.com/",
  webhook: `https://hooks.example.com/ ${aSharedSecret()}`,
  ntfy: "tk_1",
};
const variables = {
  SMTP_URL: "smtp://127.0.0.1:2525",
  X_APP_KEY: "1",
  X_APP_SECRET: "2",
  X_ACCESS_TOKEN: "3",
  X_ACCESS_SECRET: "4",
};

/** Opens one line of `kind` for real: with all secrets, with none, or with one that cannot be used. */
export async function openLive(kind: ChannelKind, secret: "sound" | "none" | "spoilt") {
  const written = { sound: sound[kind], none: undefined, spoilt: "no secret\n" }[secret];
  const opening = anOpening("unused", { live: true, variables: secret === "sound" ? variables : {} });
  return await openChannels({
    ...opening,
    settings: { ...opening.settings, channels: { line: declaredLine(kind) } },
    environment: { ...opening.environment, secrets: written === undefined ? {} : { line: written } },
  });
}
