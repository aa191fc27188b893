export { discordMessage } from "#render/chat/discord-message.ts";
export type { ChatPlace } from "#render/chat/message.ts";
export { type PushMessage, pushMessage } from "#render/chat/push-message.ts";
export { slackMessage } from "#render/chat/slack-message.ts";
export { teamsMessage } from "#render/chat/teams-message.ts";
