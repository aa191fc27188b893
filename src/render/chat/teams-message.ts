import type { Announcement } from "#model/announcement.ts";
import { cardMarkdown, cardPlain, cardText } from "#render/chat/card-text.ts";
import { type ChatPlace, chatMessage } from "#render/chat/message.ts";
import { packed, type Room, shortened } from "#render/chat/pack.ts";
import { piecesOf } from "#render/chat/pieces.ts";

/** In bytes of JSON; Teams takes 28 KB in all. */
const limits = { headline: 900, each: 5_000, words: 12_000, fact: 2_000 };

/** The body that a workflow of Teams takes: a message with an Adaptive Card. */
export function teamsMessage(announcement: Announcement, place: ChatPlace): object {
  const message = chatMessage(announcement, place);
  const { spoken, base } = message;
  const { language } = spoken;
  const room = (each: number): Omit<Room, "all"> => ({ each, language, text: cardText, length: jsonBytes });
  const short = (text: string, most = limits.fact) => shortened(text, room(most));
  const plain = { ...room(limits.headline), text: cardPlain };
  const words = packed(piecesOf(spoken.body, cardMarkdown, base), { ...room(limits.each), all: limits.words });
  const facts = [message.wrong, ...message.facts, message.actions].filter((fact) => fact !== undefined);
  const card = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    lang: language,
    // Shown where cards are not known, and there as it is.
    fallbackText: [shortened(message.headline, plain), message.nextUpdate, message.link].filter(Boolean).join(" "),
    body: [
      { ...block(short(message.headline, limits.headline)), size: "Large", weight: "Bolder", style: "heading" },
      { ...block(short([message.site, message.standing, message.posted].join(" · "))), isSubtle: true },
      ...message.notes.map((note) => ({ ...block(short(note)), weight: "Bolder" })),
      ...words.map(block),
      ...(facts.length === 0
        ? []
        : [
            {
              type: "FactSet",
              facts: facts.map(({ label, text }) => ({ title: cardText(label), value: short(text) })),
            },
          ]),
      ...(message.nextUpdate === undefined ? [] : [{ ...block(cardText(message.nextUpdate)), weight: "Bolder" }]),
      block(cardMarkdown.link(message.link, cardText(message.linkText))),
    ],
    actions: [
      { type: "Action.OpenUrl", title: message.linkText, url: message.link },
      ...message.readerLinks.map(({ text, address }) => ({ type: "Action.OpenUrl", title: text, url: address })),
    ],
    msteams: { width: "Full" },
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content: card }],
  };
}

function block(text: string): object {
  return { type: "TextBlock", text, wrap: true };
}

function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}
