import { expect, test } from "vitest";
import { aChat, taken } from "../../support/chat-channel.ts";
import { sendOn } from "../../support/delivery.ts";
import { openHookServer } from "../../support/hook-server.ts";

const link = "https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating";
const headline = "Investigating: Card payments fail (14 March 2026)";
const next = "Next update by 14 March 2026, 10:30 UTC.";
const readOn = "Read this update on the status page";
const words = "Payments by **card** fail. See [how](/policy/), @everyone.";
const announcement = { words: { en: { title: "Card payments fail", body: words } } };

async function told(kind: "discord" | "teams"): Promise<unknown> {
  await using server = await openHookServer(taken[kind]);
  await sendOn(aChat(kind, server.url), { account: "chat", announcement });
  return JSON.parse(String(server.taken[0]?.body).replaceAll("\u2060", "¶"));
}

test("what Discord gets says the most without its embed, and mentions nobody", async () => {
  expect(await told("discord")).toEqual({
    content: `**Investigating: Card payments fail \\(14 March 2026\\)**\n${next}\n<${link}>`,
    embeds: [
      {
        title: readOn,
        url: link,
        description: "Payments by **card** fail. See [how](<https://status.example.com/policy/>), @¶everyone.",
        fields: [
          { name: "Impact", value: "Major" },
          { name: "Components", value: "Checkout: partial outage" },
        ],
        footer: { text: "Example Shop · Posted 14 March 2026, 09:42 UTC" },
        timestamp: "2026-03-14T09:42:00.000Z",
      },
    ],
    allowed_mentions: { parse: [] },
  });
});

test("what Teams gets is an Adaptive Card that any version of it can say aloud", async () => {
  const shown = "Investigating: Card payments fail \\(14 March 2026\\)";
  const block = (text: string, more = {}) => ({ type: "TextBlock", text, wrap: true, ...more });
  expect(await told("teams")).toEqual({
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          lang: "en",
          fallbackText: `${headline} ${next} ${link}`,
          body: [
            block(shown, { size: "Large", weight: "Bolder", style: "heading" }),
            block("Example Shop · Investigating · Major impact · Posted 14 March 2026, 09:42 UTC", { isSubtle: true }),
            block("Payments by **card** fail. See [how](https://status.example.com/policy/), @¶everyone."),
            {
              type: "FactSet",
              facts: [
                { title: "Impact", value: "Major" },
                { title: "Components", value: "Checkout: partial outage" },
              ],
            },
            block(next, { weight: "Bolder" }),
            block(`[${readOn}](${link})`),
          ],
          actions: [{ type: "Action.OpenUrl", title: readOn, url: link }],
          msteams: { width: "Full" },
        },
      },
    ],
  });
});
