import type { Announcement } from "#model/announcement.ts";
import { type ChatPlace, chatMessage } from "#render/chat/message.ts";
import { mrkdwn, mrkdwnText, slackPlain } from "#render/chat/mrkdwn.ts";
import { packed, type Room, shortened } from "#render/chat/pack.ts";
import { piecesOf } from "#render/chat/pieces.ts";
import type { Fact } from "#render/facts.ts";

/** What Slack takes: a header, a section, and, by experience, a message before it breaks (13,000). */
const limits = { header: 150, section: 3_000, words: 6_500, fact: 1_200, fallback: 600 };

/**
 * The body that an incoming webhook of Slack takes: blocks, and the text that notifications show.
 * `verbatim` keeps Slack from making names and addresses in our words into calls and links.
 */
export function slackMessage(announcement: Announcement, place: ChatPlace): object {
  const message = chatMessage(announcement, place);
  const { spoken, base } = message;
  const { language, words } = spoken;
  const room = (each: number): Omit<Room, "all"> => ({
    each,
    language,
    text: mrkdwnText,
    length: ({ length }) => length,
  });
  const short = (text: string, most = limits.fact) => shortened(text, room(most));
  const named = ({ label, text }: Fact) => `*${mrkdwnText(label)}*: ${short(text)}`;
  const body = packed(piecesOf(spoken.body, mrkdwn, base), { ...room(limits.section), all: limits.words });
  const plainHeader = { ...room(limits.header), text: slackPlain };

  const sections = [
    ...message.notes.map((note) => short(note)),
    message.wrong && named(message.wrong),
    ...body,
    message.facts.map(named).join("\n"),
    message.actions && listed(message.actions, room(limits.section - 200)),
    message.nextUpdate && `*${mrkdwnText(message.nextUpdate)}*`,
    mrkdwn.link(message.link, mrkdwnText(message.linkText)),
  ]
    .filter((text) => text !== undefined)
    .filter((text) => text !== "");
  const fallback = [
    shortened(message.headline, room(limits.fallback)),
    message.nextUpdate && mrkdwnText(message.nextUpdate),
  ];
  return {
    text: [...fallback, mrkdwn.link(message.link, mrkdwnText(message.linkText))].filter(Boolean).join("\n"),
    blocks: [
      { type: "header", text: { type: "plain_text", text: shortened(message.headline, plainHeader), emoji: false } },
      {
        type: "context",
        elements: [mrkdwnObject(short([message.site, message.standing, message.posted].join(" · ")))],
      },
      ...sections.map((text) => ({ type: "section", text: mrkdwnObject(text) })),
      ...(message.readerLinks.length === 0 ? [] : [{ type: "context", elements: message.readerLinks.map(linked) }]),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };

  function linked({ text, address }: { text: string; address: string }): object {
    return mrkdwnObject(mrkdwn.link(address, mrkdwnText(text)));
  }

  function listed({ label, items }: Fact, room: Omit<Room, "all">): string {
    const pieces = items.map((item) => ({ rich: `• ${mrkdwnText(item)}`, plain: item, close: true }));
    const heading = mrkdwnText(words.marks.labelled(label, "").trimEnd());
    return [`*${heading}*`, ...packed(pieces, { ...room, all: room.each })].join("\n");
  }
}

function mrkdwnObject(text: string): object {
  return { type: "mrkdwn", text, verbatim: true };
}
