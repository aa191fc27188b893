import type { Announcement } from "#model/announcement.ts";
import { type ChatPlace, discordMessage, slackMessage, teamsMessage } from "#render/chat.ts";
import { aMailingSite } from "./email-channel.ts";

/** Where messages of tests are made for. */
export const chatPlace: ChatPlace = {
  settings: aMailingSite().settings,
  base: new URL("https://status.example.com/"),
  pageLags: false,
};

/** The message of each chat service. */
export const chats: Readonly<Record<string, (announcement: Announcement, place?: ChatPlace) => object>> = {
  slack: (announcement, place = chatPlace) => slackMessage(announcement, place),
  discord: (announcement, place = chatPlace) => discordMessage(announcement, place),
  teams: (announcement, place = chatPlace) => teamsMessage(announcement, place),
};

/** Every string within, each once for every place it stands in. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What a reader sees of a message: without marks, escapes, and what cannot be seen. */
export function seenIn(value: unknown): string {
  return textsIn(value)
    .join("\n")
    .replace(/[\\*\u2060]/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
