import { describe, expect, test } from "vitest";
import type { Outcome } from "#model/delivery.ts";
import { aChat, type ChatKind, taken } from "../../support/chat-channel.ts";
import { sendOn, sentAt } from "../../support/delivery.ts";
import { openHookServer, type Reply } from "../../support/hook-server.ts";

const account = "chat";
const later = (seconds: number) => new Date(sentAt.getTime() + seconds * 1_000);

async function meeting(kind: ChatKind, reply: Reply): Promise<Outcome> {
  await using server = await openHookServer({ status: 500 }, reply);
  const outcome = await sendOn(aChat(kind, server.url), { account });
  expect(JSON.stringify(outcome)).not.toMatch(/canary|127\.0\.0\.1/);
  return outcome;
}

test.each<[ChatKind, string]>([
  ["slack", "ok"],
  ["discord", "1182736450912345678"],
  ["teams", "08584-run"],
])("%s leaves a receipt: %s", async (kind, receipt) => {
  expect(await meeting(kind, taken[kind])).toEqual({ kind: "sent", receipt });
});

describe.concurrent("an answer with its own words", () => {
  test.each<[ChatKind, Reply, Partial<Outcome>]>([
    [
      "slack",
      { status: 200, body: "invalid_payload" },
      { kind: "refused", reason: "Slack answered 200 (invalid_payload)" },
    ],
    ["slack", { status: 200, body: '{"ok":false,"error":"no_service"}' }, { kind: "deferred", closes: true }],
    [
      "slack",
      { status: 404, body: "no_service" },
      { kind: "deferred", reason: "Slack answered 404 (no_service)", closes: true },
    ],
    ["slack", { status: 400, body: "invalid_token" }, { kind: "deferred", closes: true }],
    ["slack", { status: 200, body: '{"ok":false,"error":"ratelimited"}' }, { kind: "deferred", retryAt: later(60) }],
    ["slack", { status: 410, body: "channel_is_archived" }, { kind: "refused", closes: true }],
    ["slack", { status: 200, body: "OK, canary" }, { kind: "unknown" }],
    ["discord", { status: 204 }, { kind: "sent", receipt: "204" }],
    ["discord", { status: 200, body: '{"id":' }, { kind: "unknown" }],
    [
      "discord",
      { status: 429, body: '{"retry_after":7.25,"global":true}' },
      { kind: "deferred", retryAt: later(7.25) },
    ],
    [
      "discord",
      { status: 404, body: '{"message":"Unknown Webhook","code":10015}' },
      { kind: "deferred", closes: true },
    ],
    ["teams", { status: 202 }, { kind: "sent", receipt: "202" }],
    ["teams", { status: 200, body: "1" }, { kind: "sent", receipt: "200" }],
    [
      "teams",
      { status: 200, body: "failed with error: Microsoft Teams endpoint returned HTTP error 429 with canary" },
      { kind: "deferred", code: "429", retryAt: later(60) },
    ],
    [
      "teams",
      { status: 200, body: "Microsoft Teams endpoint returned HTTP error 413" },
      { kind: "refused", code: "413" },
    ],
    ["teams", { status: 200, body: "Microsoft Teams endpoint returned HTTP error 503" }, { kind: "unknown" }],
  ])("%s: %j", async (kind, reply, outcome) => {
    expect(await meeting(kind, reply)).toMatchObject(outcome);
  });
});
