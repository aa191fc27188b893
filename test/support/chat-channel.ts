import type { Channel } from "#delivery/channel.ts";
import { discordChannel } from "#delivery/channels/discord.ts";
import type { ChatChannelSettings } from "#delivery/channels/http/chat.ts";
import { slackChannel } from "#delivery/channels/slack.ts";
import { teamsChannel } from "#delivery/channels/teams.ts";
import { aMailingSite } from "./email-channel.ts";
import type { Reply } from "./hook-server.ts";

const kinds = { slack: slackChannel, discord: discordChannel, teams: teamsChannel };
export type ChatKind = keyof typeof kinds;

/** A channel of that kind to `url`. */
export function aChat(kind: ChatKind, url: string, facts: Partial<ChatChannelSettings> = {}): Channel {
  return kinds[kind]({
    name: "chat",
    site: aMailingSite().settings,
    base: new URL("https://status.example.com/"),
    address: new URL(url),
    limit: 10_000,
    ...facts,
  });
}

/** What each service answers when it took a message. */
export const taken: Readonly<Record<ChatKind, Reply>> = {
  slack: { status: 200, body: "ok" },
  discord: { status: 200, body: '{"id":"1182736450912345678","type":0,"content":"canary"}' },
  teams: { status: 202, headers: { "x-ms-workflow-run-id": "08584-run" } },
};
