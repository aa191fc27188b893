import { describe, expect, test } from "vitest";
import type { Outcome } from "#model/delivery.ts";
import { aChat, type ChatKind, taken } from "../../support/chat-channel.ts";
import { sendOn, sentAt } from "../../support/delivery.ts";
import { openHookServer, type Reply } from "../../support/hook-server.ts";

const account = "chat";
const later = (seconds: number) => new Date(sentAt.getTime() + seconds * 1_000);
const names: Readonly<Record<ChatKind, string>> = { slack: "Slack", discord: "Discord", teams: "Teams" };

async function meeting(kind: ChatKind, reply: Reply, limit = 10_000): Promise<Outcome> {
  await using server = await openHookServer({ status: 500 }, reply);
  const outcome = await sendOn(aChat(kind, server.url, { limit }), { account });
  expect(JSON.stringify(outcome)).not.toMatch(/canary|127\.0\.0\.1/);
  return outcome;
}

describe.concurrent.each<ChatKind>(["slack", "discord", "teams"])("%s", (kind) => {
  test("that takes a message leaves a receipt", async () => {
    const receipts = { slack: "ok", discord: "1182736450912345678", teams: "08584-run" };
    expect(await meeting(kind, taken[kind])).toEqual({ kind: "sent", receipt: receipts[kind] });
  });

  test.each([401, 403, 404])(
    "answers %i to a wrong token: nothing more goes there until it is mended",
    async (status) => {
      expect(await meeting(kind, { status, body: "canary" })).toEqual({
        kind: "deferred",
        code: `${status}`,
        reason: `${names[kind]} answered ${status}`,
        closes: true,
      });
    },
  );

  test("answers 410: the webhook is gone for good", async () => {
    expect(await meeting(kind, { status: 410 })).toMatchObject({ kind: "refused", code: "410", closes: true });
  });

  test("answers 400 to a message that it will never take", async () => {
    expect(await meeting(kind, { status: 400, body: "canary" })).toMatchObject({ kind: "refused", code: "400" });
  });

  test.each([
    ["30", later(30)],
    [undefined, later(60)],
  ])("answers 429 with Retry-After %s: it is left alone until then", async (said, retryAt) => {
    const outcome = await meeting(kind, { status: 429, headers: said === undefined ? {} : { "retry-after": said } });
    expect(outcome).toEqual({
      kind: "deferred",
      code: "429",
      reason: `${names[kind]} answered 429`,
      retryAt,
      closes: true,
    });
  });

  test.each([500, 502, 503, 504])("answers %i: it may have posted it all the same", async (status) => {
    expect(await meeting(kind, { status })).toEqual({
      kind: "unknown",
      reason: `${names[kind]} answered ${status}`,
      closes: true,
    });
  });

  test("sends us elsewhere: we do not follow", async () => {
    const outcome = await meeting(kind, { status: 302, headers: { location: "/canary" } });
    expect(outcome).toMatchObject({ kind: "deferred", code: "302", closes: true });
  });

  test.each<[Reply, number]>([
    ["hang", 300],
    ["drop-before", 10_000],
    ["drop-after", 10_000],
    ["endless", 10_000],
    ["trickle", 300],
    ["cut-off", 10_000],
    [{ status: 200, body: "<html>canary: sign in to this network</html>" }, 10_000],
  ])("does %j: nobody can tell", async (reply, limit) => {
    expect(await meeting(kind, reply, limit)).toMatchObject({ kind: "unknown", closes: true });
  });

  test("is not there: nothing can have been posted", async () => {
    const server = await openHookServer();
    await server[Symbol.asyncDispose]();
    expect(await sendOn(aChat(kind, server.url), { account })).toMatchObject({
      kind: "deferred",
      code: "ECONNREFUSED",
    });
  });

  test("knows no repetition, so that what may have arrived is said again", () => {
    expect(aChat(kind, "http://localhost/").onUnknown).toBe("repeat");
  });
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
