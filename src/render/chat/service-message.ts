import { cardMarkdown, cardPlain, cardText } from "#render/chat/card-text.ts";
import { discordMarkdown, discordText } from "#render/chat/discord-markdown.ts";
import { mrkdwn, mrkdwnText, slackPlain } from "#render/chat/mrkdwn.ts";
import { shortened } from "#render/chat/pack.ts";
import { oneLine } from "#render/clean-text.ts";
import type { SaidLetter } from "#render/service-mail/letter.ts";
import { wordsFor } from "#render/words.ts";

/** So much of each part is said, in characters: what a chat takes is more, even where signs are escaped. */
const limits = { title: 140, opening: 600, facts: 2_500, notes: 900 };

interface Parts {
  readonly title: string;
  readonly opening: string;
  /** May be empty. */
  readonly facts: string;
  readonly notes: string;
}

/** The parts of a letter in one chat's form. */
function partsOf({ language, title, opening, facts, notes }: SaidLetter, text: (words: string) => string): Parts {
  const { labelled, things } = wordsFor(language).marks;
  const short = (words: string, each: number) =>
    shortened(words, { each, language, text, length: ({ length }) => length });
  return {
    title: short(title, limits.title),
    opening: short(opening, limits.opening),
    facts: short(facts.map(({ label, items }) => labelled(label, things(items.map(oneLine)))).join("\n"), limits.facts),
    notes: short(notes.join(" "), limits.notes),
  };
}

/** One of the service's own letters as a message in Slack. */
export function slackService(said: SaidLetter): object {
  const { title, opening, facts, notes } = partsOf(said, mrkdwnText);
  const link = mrkdwn.link(said.link, mrkdwnText(said.linkText));
  const words = (text: string) => ({ type: "mrkdwn", text, verbatim: true });
  const sections = [opening, facts, link].filter((text) => text !== "");
  return {
    text: [title, opening, link].join("\n"),
    blocks: [
      { type: "header", text: { type: "plain_text", text: slackPlain(said.title).slice(0, 150), emoji: false } },
      ...sections.map((text) => ({ type: "section", text: words(text) })),
      { type: "context", elements: [words(notes)] },
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** The same in Discord. Nobody is ever mentioned. */
export function discordService(said: SaidLetter): object {
  const { title, opening, facts, notes } = partsOf(said, discordText);
  const link = discordMarkdown.link(said.link, discordText(said.linkText));
  return {
    content: [discordMarkdown.strong(title), opening, link, notes].join("\n"),
    ...(facts !== "" && { embeds: [{ description: facts }] }),
    allowed_mentions: { parse: [] },
  };
}

/** The same as a card in Teams. */
export function teamsService(said: SaidLetter): object {
  const { title, opening, facts, notes } = partsOf(said, cardText);
  const block = (text: string, more: object = {}) => ({ type: "TextBlock", text, wrap: true, ...more });
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    lang: said.language,
    fallbackText: [cardPlain(said.title), cardPlain(said.opening), said.link].join(" "),
    body: [
      block(title, { size: "Large", weight: "Bolder", style: "heading" }),
      block(opening),
      ...(facts === "" ? [] : [block(facts)]),
      block(cardMarkdown.link(said.link, cardText(said.linkText))),
      block(notes, { isSubtle: true }),
    ],
    actions: [{ type: "Action.OpenUrl", title: said.linkText, url: said.link }],
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
  };
}
