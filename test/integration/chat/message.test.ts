import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openChannels } from "#delivery/registry.ts";
import { aChat, type ChatKind, taken } from "../../support/chat-channel.ts";
import { sendOn } from "../../support/delivery.ts";
import { openHookServer } from "../../support/hook-server.ts";
import { aDirectory, anOpening } from "../../support/opening.ts";

const account = "chat";
const open = async (kind: ChatKind, outbox: string, secret?: string) => {
  const opening = anOpening(outbox, {
    site: { channels: { chat: { kind, since: "2024-01-01" } } },
    live: secret !== undefined,
  });
  const secrets = secret === undefined || secret === "" ? {} : { chat: secret };
  return await openChannels({ ...opening, environment: { ...opening.environment, secrets } });
};

describe.each<ChatKind>(["slack", "discord", "teams"])("%s", (kind) => {
  test("gets one request, and the outbox the same bytes", async () => {
    await using directory = await aDirectory();
    await using server = await openHookServer(taken[kind]);
    const [live] = (await open(kind, directory.path, server.url)).channels;
    const [outbox] = (await open(kind, directory.path)).channels;
    if (live === undefined || outbox === undefined) throw new Error("A channel is missing.");
    expect(await sendOn(live, { account })).toMatchObject({ kind: "sent" });
    const outcome = await sendOn(outbox, { account });
    if (outcome.kind !== "sent") throw new Error("Nothing was written.");
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]?.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(await readFile(join(directory.path, outcome.receipt))).toEqual(server.taken[0]?.body);
  });

  test("without its webhook gets nothing, and the note names the variable alone", async () => {
    expect(await open(kind, "unused", "")).toEqual({
      channels: [],
      notes: ["chat: no address. Set OPENLINE_SECRET_CHAT; until then nothing goes there."],
      refused: [],
    });
    const { refused } = await open(kind, "unused", "http://chat.example.com/canary");
    expect(refused).toEqual([expect.stringMatching(/^chat: OPENLINE_SECRET_CHAT (?!.*canary)/)]);
  });
});

test("Discord is asked for the message's id, within the thread that the webhook names", async () => {
  await using server = await openHookServer(taken.discord);
  await sendOn(aChat("discord", `${server.url}?thread_id=7`), { account });
  expect(server.taken[0]?.path).toBe("/hooks/canary-secret-path?thread_id=7&wait=true");
});

test("a message says state, words, next update and link, in Slack's blocks", async () => {
  await using server = await openHookServer(taken.slack);
  await sendOn(aChat("slack", server.url), { account });
  const link = "https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating";
  expect(JSON.parse(String(server.taken[0]?.body))).toEqual({
    text: `Investigating: Card payments fail (14 March 2026)\nNext update by 14 March 2026, 10:30 UTC.\n<${link}|Read this update on the status page>`,
    blocks: [
      {
        type: "header",
        text: { type: "plain_text", text: "Investigating: Card payments fail (14 March 2026)", emoji: false },
      },
      {
        type: "context",
        elements: [
          {
            type: "mrkdwn",
            text: "Example Shop · Investigating · Major impact · Posted 14 March 2026, 09:42 UTC",
            verbatim: true,
          },
        ],
      },
      ...[
        "Payments by card fail for about one customer in ten. Other ways to pay work.",
        "*Impact*: Major\n*Components*: Checkout: partial outage",
        "*Next update by 14 March 2026, 10:30 UTC.*",
        `<${link}|Read this update on the status page>`,
      ].map((text) => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true } })),
    ],
    unfurl_links: false,
    unfurl_media: false,
  });
});
