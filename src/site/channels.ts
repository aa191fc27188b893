import type { ChannelSettings } from "#model/channel.ts";
import { site } from "#site/site.ts";

/** A line on which everybody may hear us, as the page shows it. */
export interface PublicLine {
  readonly name: string;
  readonly since: string;
  readonly note?: string | undefined;
  /** What readers recognise it by, with the address where there is one. */
  readonly account?: { readonly text: string; readonly url?: string | undefined } | undefined;
  readonly isMail: boolean;
}

const names: Readonly<Record<ChannelSettings["kind"], string>> = {
  email: "Email",
  x: "X",
  mastodon: "Mastodon",
  bluesky: "Bluesky",
  slack: "Slack",
  discord: "Discord",
  teams: "Microsoft Teams",
  webhook: "Webhook",
  websub: "WebSub",
  ntfy: "ntfy",
  sms: "SMS",
  exec: "",
};

/** Every open line in the order of site.yaml, without those that only some are told on. */
export const publicLines: readonly PublicLine[] = Object.values(site.settings.channels)
  .filter(({ enabled, audience, kind }) => enabled && audience === "public" && kind !== "exec")
  .map((channel) => ({
    name: names[channel.kind],
    since: channel.since,
    note: channel.note,
    account: accountOf(channel),
    isMail: channel.kind === "email",
  }));

function accountOf(channel: ChannelSettings): PublicLine["account"] {
  if (channel.kind === "email") return { text: channel.from };
  if ("handle" in channel) return { text: channel.handle, url: channel.url };
  if ("url" in channel && channel.url !== undefined) return { text: new URL(channel.url).host, url: channel.url };
  return undefined;
}
