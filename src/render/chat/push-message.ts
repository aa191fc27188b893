import type { Announcement } from "#model/announcement.ts";
import { type ChatPlace, chatMessage } from "#render/chat/message.ts";
import { type Room, shortened } from "#render/chat/pack.ts";
import { toPlainText } from "#render/plain-text.ts";

/** In bytes; ntfy makes a file of what is longer than 4,096. */
const limits = { title: 240, all: 4_000, fact: 450 };

/** A message for a telephone: plain text, with the page behind it. */
export interface PushMessage {
  readonly title: string;
  readonly message: string;
  readonly click: string;
}

/** What a telephone shows of `announcement`; where it is too long the words end early, and nothing else. */
export function pushMessage(announcement: Announcement, place: ChatPlace): PushMessage {
  const message = chatMessage(announcement, place);
  const { spoken, base, link } = message;
  const room = (each: number): Omit<Room, "all"> => ({
    each,
    language: spoken.language,
    text: (text) => text,
    length: (text) => Buffer.byteLength(text),
  });
  const named = ({ label, text }: { readonly label: string; readonly text: string }) =>
    spoken.words.marks.labelled(label, shortened(text, room(limits.fact)));
  const before = [
    [message.standing, message.posted].join(" · "),
    ...message.notes,
    ...(message.wrong === undefined ? [] : [named(message.wrong)]),
  ];
  const after = [
    [...message.facts, ...(message.actions === undefined ? [] : [message.actions])].map(named).join("\n"),
    message.nextUpdate ?? "",
    link,
  ];
  const written = (words: string) => [...before, words, ...after].filter((part) => part !== "").join("\n\n");
  const left = Math.max(0, limits.all - Buffer.byteLength(written("…")));
  return {
    title: shortened(message.headline, room(limits.title)),
    message: written(shortened(toPlainText(spoken.body, { base }), room(left))),
    click: link,
  };
}
