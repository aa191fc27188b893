import type { Announcement } from "#model/announcement.ts";
import { discordMarkdown, discordText } from "#render/chat/discord-markdown.ts";
import { type ChatPlace, chatMessage } from "#render/chat/message.ts";
import { packed, type Room, shortened } from "#render/chat/pack.ts";
import { piecesOf } from "#render/chat/pieces.ts";

/** What Discord takes is more: 2,000 of content; 4,096, 1,024 and 256 in an embed's parts, and 6,000 in all of it. */
const limits = { headline: 500, words: 3_000, field: 700, name: 200 };

/**
 * The body that a webhook of Discord takes: what must be seen even where embeds are switched off, and an embed with
 * the rest. Nobody is ever mentioned.
 */
export function discordMessage(announcement: Announcement, place: ChatPlace): object {
  const message = chatMessage(announcement, place);
  const { spoken, base } = message;
  const room = (each: number): Omit<Room, "all"> => ({
    each,
    language: spoken.language,
    text: discordText,
    length: ({ length }) => length,
  });
  const short = (text: string, most = limits.field) => shortened(text, room(most));
  const content = [
    discordMarkdown.strong(short(message.headline, limits.headline)),
    message.nextUpdate && discordText(message.nextUpdate),
    ...message.notes.map((note) => discordText(note)),
    `<${message.link}>`,
    message.readerLinks.map(({ text, address }) => discordMarkdown.link(address, discordText(text))).join(" · "),
  ];
  const facts = [message.wrong, ...message.facts, message.actions].filter((fact) => fact !== undefined);
  return {
    content: content.filter(Boolean).join("\n"),
    embeds: [
      {
        title: message.linkText,
        url: message.link,
        description: packed(piecesOf(spoken.body, discordMarkdown, base), {
          ...room(limits.words),
          all: limits.words,
        }).join("\n\n"),
        // Discord refuses a message with a field that says nothing.
        fields: facts
          .map(({ label, text }) => ({ name: short(label, limits.name), value: short(text) }))
          .filter(({ value }) => value.trim() !== ""),
        footer: { text: [message.site, message.posted].join(" · ") },
        timestamp: announcement.at.toISOString(),
      },
    ],
    allowed_mentions: { parse: [] },
  };
}
