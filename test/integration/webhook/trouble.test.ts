import { describe, expect, test } from "vitest";
import { sendOn, sentAt } from "../../support/delivery.ts";
import { openHookServer, type Reply } from "../../support/hook-server.ts";
import { aWebhook } from "../../support/webhook-channel.ts";

const account = "hook";
const later = (seconds: number) => new Date(sentAt.getTime() + seconds * 1_000);

async function meeting(reply: Reply, limit = 10_000) {
  await using server = await openHookServer({ status: 500 }, reply);
  const channel = aWebhook(server.url, { limit });
  const outcome = await sendOn(channel, { account });
  expect(JSON.stringify(outcome)).not.toMatch(/canary|127\.0\.0\.1|whsec/);
  return { outcome, taken: server.taken.length };
}

describe.concurrent("a receiver that", () => {
  test.each([200, 201, 202, 204])("answers %i has it", async (status) => {
    const { outcome } = await meeting({ status, ...(status !== 204 && { body: "canary" }) });
    expect(outcome).toMatchObject({ kind: "sent" });
  });

  test.each([301, 302, 307, 308])("sends us elsewhere with %i is not followed", async (status) => {
    const { outcome, taken } = await meeting({ status, headers: { location: "/elsewhere" } });
    expect(outcome).toMatchObject({ kind: "deferred", code: String(status), closes: true });
    expect(taken).toBe(1);
  });

  test.each([401, 403, 404])("answers %i waits until somebody mends it", async (status) => {
    const { outcome } = await meeting({ status, body: "canary" });
    expect(outcome).toEqual({
      kind: "deferred",
      code: `${status}`,
      reason: `The receiver answered ${status}`,
      closes: true,
    });
  });

  test("answers 410 is gone for good, and nothing more goes there", async () => {
    const { outcome } = await meeting({ status: 410 });
    expect(outcome).toEqual({
      kind: "refused",
      code: "410",
      reason: "The receiver answered 410: the address is gone for good",
      closes: true,
    });
  });

  test.each([400, 413, 422])("answers %i will never take these words", async (status) => {
    expect((await meeting({ status })).outcome).toEqual({
      kind: "refused",
      code: `${status}`,
      reason: `The receiver answered ${status}`,
    });
  });

  test.each([
    [429, "77", later(77)],
    [429, "Sat, 14 Mar 2026 09:50:00 GMT", new Date("2026-03-14T09:50:00Z")],
    [429, undefined, later(60)],
    [429, "canary", later(60)],
    [429, "999999999", later(86_400)],
    [429, "-5", later(60)],
    [503, "120", later(120)],
    [503, undefined, undefined],
    [500, undefined, undefined],
    [502, undefined, undefined],
    [504, undefined, undefined],
  ])("answers %i with Retry-After %s is left alone until then", async (status, said, retryAt) => {
    const { outcome } = await meeting({ status, headers: said === undefined ? {} : { "retry-after": said } });
    expect(outcome).toEqual({
      kind: "deferred",
      code: String(status),
      reason: `The receiver answered ${status}`,
      closes: true,
      ...(retryAt && { retryAt }),
    });
  });

  test.each([
    ["hang", 1, 300, "silence after the call had begun (ETIMEDOUT)"],
    ["drop-before", 0, 10_000, "silence after the call had begun (ECONNRESET)"],
    ["drop-after", 1, 10_000, "silence after the call had begun (ECONNRESET)"],
  ] as const)(
    "does “%s” leaves it unknown, and is told again under the same id",
    async (reply, count, limit, reason) => {
      const { outcome, taken } = await meeting(reply, limit);
      expect(outcome).toEqual({ kind: "unknown", reason, closes: true });
      expect(taken).toBe(count);
    },
  );

  test.each([
    ["endless", 10_000],
    ["trickle", 300],
    ["cut-off", 10_000],
  ] as const)("says yes and then does “%s” has it, and we do not listen on", async (reply, limit) => {
    expect((await meeting(reply, limit)).outcome).toMatchObject({ kind: "sent" });
  });

  test("is not there defers it: nothing can have been heard", async () => {
    const server = await openHookServer();
    await server[Symbol.asyncDispose]();
    const outcome = await sendOn(aWebhook(server.url), { account });
    expect(outcome).toEqual({
      kind: "deferred",
      code: "ECONNREFUSED",
      reason: "The receiver was not reached (ECONNREFUSED)",
      closes: true,
    });
  });

  test("speaks plainly where TLS belongs was not reached", async () => {
    await using server = await openHookServer();
    const outcome = await sendOn(aWebhook(server.url.replace("http:", "https:")), { account });
    expect(outcome).toMatchObject({ kind: "deferred", closes: true });
    expect(server.taken).toEqual([]);
  });
});

test("what was not told to the end is told again, and its receiver can know it", () => {
  expect(aWebhook("http://localhost/").onUnknown).toBe("absorbed");
});
