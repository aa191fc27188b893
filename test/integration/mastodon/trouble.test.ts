import { describe, expect, test } from "vitest";
import { aCall, sendOn, sentAt } from "../../support/delivery.ts";
import { aMastodonChannel } from "../../support/mastodon-channel.ts";
import { openMastodonServer } from "../../support/mastodon-server.ts";
import type { WebFault } from "../../support/web-server.ts";

const account = "@examplestatus@social.example";
const nextDay = { now: new Date(sentAt.getTime() + 24 * 60 * 60_000), repeated: true };
const error = { error: "canary-words of the server" };

/** What becomes of a post that meets `fault`, and what is known of it a day later. */
async function posting(fault: WebFault, limit = 10_000) {
  await using server = await openMastodonServer();
  server.faults.push(fault);
  const channel = aMastodonChannel(server, { limit });
  const outcome = await sendOn(channel, { account });
  expect(JSON.stringify(outcome)).not.toContain("canary");
  const { length } = server.requests;
  const lookedUp = await channel.lookUp?.(...aCall("mastodon", { account, circumstances: nextDay }));
  await channel.close();
  return { outcome, lookedUp, statuses: server.statuses, calls: length };
}

describe.concurrent("trouble on Mastodon", () => {
  test.each([401, 403, 404, 410])("%i defers the post and closes the channel", async (status) => {
    const { outcome, calls, lookedUp } = await posting({ status, content: error });
    const code = String(status);
    expect(outcome).toEqual({ kind: "deferred", code, reason: `Mastodon answered ${code}`, closes: true });
    expect(calls).toBe(1);
    expect(lookedUp).toBeUndefined();
  });

  test.each([400, 413, 422])("%i refuses the post for good, and the next may go", async (status) => {
    const { outcome, calls } = await posting({ status, content: error });
    expect(outcome).toEqual({ kind: "refused", code: String(status), reason: `Mastodon answered ${status}` });
    expect(calls).toBe(1);
  });

  test("a redirect is not followed: the token stays here", async () => {
    const { outcome, calls } = await posting("redirect");
    expect(outcome).toEqual({ kind: "deferred", code: "308", reason: "Mastodon answered 308", closes: true });
    expect(calls).toBe(1);
  });

  test.each<[string, Record<string, string>, number]>([
    ["the instance's date", { "x-ratelimit-reset": "2026-03-14T09:44:17.000000Z" }, 77_000],
    ["seconds to wait", { "retry-after": "77" }, 77_000],
    ["nothing", {}, 5 * 60_000],
    ["a date that is over", { "x-ratelimit-reset": "2026-03-14T09:00:00.000Z" }, 5 * 60_000],
    ["a date far away", { "x-ratelimit-reset": "9999-01-01T00:00:00Z" }, 24 * 60 * 60_000],
    ["something else", { "x-ratelimit-reset": "soon" }, 5 * 60_000],
  ])("a rate limit that tells %s defers until then", async (_told, headers, wait) => {
    const { outcome, calls } = await posting({ status: 429, content: error, headers });
    const retryAt = new Date(sentAt.getTime() + wait);
    expect(outcome).toMatchObject({ kind: "deferred", code: "429", retryAt, closes: true });
    expect(calls).toBe(1);
  });

  test.each<[string, WebFault, number, string]>([
    ["503", { status: 503, content: error }, 0, "Mastodon answered 503"],
    ["a gateway's 504 for a post that was made", { status: 504, after: true }, 1, "Mastodon answered 504"],
    ["a line that dies before", "drop-before", 0, "silence after the post had begun (ECONNRESET)"],
    ["a line that dies after", "drop-after", 1, "silence after the post had begun (ECONNRESET)"],
    ["a line that dies within the answer", "drop-within", 1, "half an answer"],
    ["half an answer", "truncated", 1, "half an answer"],
    ["a page instead of an answer", "not-json", 1, "half an answer"],
    ["success with an error inside", "error-inside", 1, "an answer without a receipt"],
  ])("%s leaves it unknown, and a look at our timeline tells", async (_name, fault, count, reason) => {
    const { outcome, lookedUp, statuses, calls } = await posting(fault);
    expect(outcome).toEqual({ kind: "unknown", reason, closes: true });
    expect(calls).toBe(1);
    expect(statuses).toHaveLength(count);
    if (count === 0) expect(lookedUp).toBeUndefined();
    else expect(lookedUp).toMatchObject({ kind: "sent", receipt: statuses[0]?.id, url: expect.any(String) });
  });

  test.each([500, 502, 520, 529])("each %i of a storm leaves its post unknown and is met once", async (status) => {
    const { outcome, lookedUp, calls } = await posting({ status, content: error });
    expect(outcome).toEqual({ kind: "unknown", reason: `Mastodon answered ${status}`, closes: true });
    expect([lookedUp, calls]).toEqual([undefined, 1]);
  });

  test("a slow answer is waited for", async () => {
    expect((await posting("slow")).outcome).toMatchObject({ kind: "sent" });
  });

  test.each<[WebFault, string]>([
    ["hang", "silence after the post had begun (ETIMEDOUT)"],
    ["endless", "half an answer"],
  ])("%s is not waited for longer than told", async (fault, reason) => {
    expect((await posting(fault, 300)).outcome).toEqual({ kind: "unknown", reason, closes: true });
  });

  test("a server that is not there defers it: nothing can have been posted", async () => {
    const server = await openMastodonServer();
    await server[Symbol.asyncDispose]();
    const outcome = await sendOn(aMastodonChannel(server), { account });
    const reason = "Mastodon was not reached (ECONNREFUSED)";
    expect(outcome).toEqual({ kind: "deferred", code: "ECONNREFUSED", reason, closes: true });
  });

  test("a wrong token is refused and shown nowhere", async () => {
    await using server = await openMastodonServer();
    const outcome = await sendOn(aMastodonChannel(server, { token: "canary-wrong" }), { account });
    expect(outcome).toMatchObject({ kind: "deferred", code: "401" });
    expect(JSON.stringify(outcome)).not.toContain("canary");
  });
});

describe.concurrent("a look at our timeline", () => {
  const faults: readonly WebFault[] = [{ status: 401 }, { status: 503 }, { status: 429 }, "drop-before", "truncated"];
  test.each(faults.flatMap((fault) => [[0, fault] as const, [1, fault] as const]))(
    "whose call %i meets %j tells nothing",
    async (before, fault) => {
      await using server = await openMastodonServer();
      const channel = aMastodonChannel(server);
      await sendOn(channel, { account });
      if (before === 1) server.readFaults.push("slow");
      server.readFaults.push(fault);
      const found = await channel.lookUp?.(...aCall("mastodon", { account, circumstances: nextDay }));
      expect(found).toMatchObject({ kind: "unknown", reason: expect.stringContaining("could not be read") });
    },
  );

  test("is not needed within the hour: the key absorbs the second call", async () => {
    await using server = await openMastodonServer();
    const channel = aMastodonChannel(server);
    expect(await channel.lookUp?.(...aCall("mastodon", { account }))).toBeUndefined();
    expect(server.requests).toEqual([]);
  });

  test("takes no other post for it, and none of the thread before", async () => {
    await using server = await openMastodonServer();
    const channel = aMastodonChannel(server);
    const sent = await sendOn(channel, { account });
    if (sent.kind !== "sent") throw new Error("The post was not sent.");
    const other = { id: "incidents/checkout-errors/2", path: "incidents/checkout-errors/#2" };
    const lookUp = (facts: Parameters<typeof aCall>[1]) => channel.lookUp?.(...aCall("mastodon", facts));
    expect(await lookUp({ account, announcement: other, circumstances: nextDay })).toBeUndefined();
    const thread = [{ announcement: "incidents/checkout-errors/1", receipt: sent.receipt }];
    expect(await lookUp({ account, circumstances: { ...nextDay, thread } })).toBeUndefined();
  });

  test("that is longer than what is read of it tells nothing, until it reaches back far enough", async () => {
    await using server = await openMastodonServer();
    const channel = aMastodonChannel(server);
    const others = (count: number, created_at: string) =>
      Array.from({ length: count }, (_, index) => ({
        id: `1${index}`,
        status: "Something else",
        visibility: "public",
        language: "en",
        created_at,
      }));
    const lookUp = () => channel.lookUp?.(...aCall("mastodon", { account, circumstances: nextDay }));
    server.statuses.push(...others(40, "2026-03-14T12:00:00.000Z"));
    expect(await lookUp()).toMatchObject({ kind: "unknown", reason: expect.stringContaining("longer than what") });
    server.statuses.push(...others(40, "2026-03-13T12:00:00.000Z"));
    expect(await lookUp()).toBeUndefined();
  });
});
