import type { Channel } from "#delivery/channel.ts";
import { ntfyChannel } from "#delivery/channels/ntfy.ts";
import { webSubChannel } from "#delivery/channels/websub.ts";
import { channelSettings } from "#model/channel.ts";
import { aChat, taken } from "./chat-channel.ts";
import { aMailingSite } from "./email-channel.ts";
import type { Reply } from "./hook-server.ts";
import { anIncident, anUpdate } from "./site.ts";
import { aWebhook } from "./webhook-channel.ts";

const base = new URL("https://status.example.com/");
const since = "2024-01-01";
const site = aMailingSite({ incidents: [anIncident({ updates: [anUpdate()] })] });

/** A line to telephones, with a token that must not be told. */
export function anNtfy(
  server: string,
  { limit = 10_000, token }: { limit?: number; token?: string | undefined } = {},
): Channel {
  const settings = channelSettings.parse({ kind: "ntfy", since, server, topic: "example-status" });
  if (settings.kind !== "ntfy") throw new TypeError("These are settings of another kind.");
  return ntfyChannel({ name: "phones", settings, site: site.settings, base, token, limit });
}

/** A line to a hub, for a page at `place`. */
export function aHub(hub: string, { limit = 10_000, place = base } = {}): Channel {
  const settings = channelSettings.parse({ kind: "websub", since, hub });
  if (settings.kind !== "websub") throw new TypeError("These are settings of another kind.");
  return webSubChannel({ name: "hub", settings, base: place, limit });
}

/** A kind of line that makes one call for each delivery. */
export interface HookLine {
  /** Whom its sentences name. */
  readonly who: string;
  /** What is done after `unknown`. */
  readonly onUnknown: Channel["onUnknown"];
  /** What its other side answers when it took a message. */
  readonly taken: Reply;
  open(url: string, limit: number): Channel;
}

const key = `whsec_${Buffer.from("canary".repeat(5)).toString("base64")}`;

/** Every kind of line that is one address, as it is in the registry. */
export const hookLines: Readonly<Record<string, HookLine>> = {
  webhook: {
    who: "The receiver",
    onUnknown: "absorbed",
    taken: { status: 204 },
    open: (url, limit) => aWebhook(url, { keys: [key], limit }),
  },
  "webhook of Statuspage’s form": {
    who: "The receiver",
    onUnknown: "absorbed",
    taken: { status: 200, body: "canary" },
    open: (url, limit) => aWebhook(url, { keys: [], settings: { shape: "statuspage" }, site, limit }),
  },
  websub: { who: "The hub", onUnknown: "absorbed", taken: { status: 204 }, open: (url, limit) => aHub(url, { limit }) },
  slack: {
    who: "Slack",
    onUnknown: "repeat",
    taken: taken.slack,
    open: (url, limit) => aChat("slack", url, { limit }),
  },
  discord: {
    who: "Discord",
    onUnknown: "repeat",
    taken: taken.discord,
    open: (url, limit) => aChat("discord", url, { limit }),
  },
  teams: {
    who: "Teams",
    onUnknown: "repeat",
    taken: taken.teams,
    open: (url, limit) => aChat("teams", url, { limit }),
  },
  ntfy: {
    who: "The ntfy server",
    onUnknown: "repeat",
    taken: { status: 200, body: '{"id":"sPs71M8A2T","event":"message"}' },
    open: (url, limit) => anNtfy(url, { limit, token: "tk_canary" }),
  },
};
