import { describe, expect, test } from "vitest";
import { aBlueskyChannel } from "../../support/bluesky-channel.ts";
import { type BlueskyServer, openBlueskyServer } from "../../support/bluesky-server.ts";
import { sendOn, sentAt } from "../../support/delivery.ts";
import type { WebFault } from "../../support/web-server.ts";

const account = "status.example.com";
const again = { repeated: true };
const refusal = (error: string) => ({ error, message: "canary-words of the server" });

/** What becomes of a post while `server` is as `prepare` leaves it, and of a second call after that. */
async function posting(prepare: (server: BlueskyServer) => void, limit = 10_000) {
  await using server = await openBlueskyServer();
  prepare(server);
  const outcome = await sendOn(aBlueskyChannel(server, { limit }), { account });
  const calls = server.requests.map(({ path }) => path.replace("/xrpc/com.atproto.", ""));
  const { size } = server.records;
  const second = await sendOn(aBlueskyChannel(server), { account, circumstances: again });
  expect(JSON.stringify([outcome, second])).not.toContain("canary");
  return { outcome, second, size, sizeAfter: server.records.size, calls };
}
const meeting = (...faults: WebFault[]) => posting(({ faults: list }) => void list.push(...faults));
const signingIn = (...faults: WebFault[]) => posting(({ sessionFaults: list }) => void list.push(...faults));

describe.concurrent("trouble on Bluesky", () => {
  test.each<[number, string]>([
    [401, "AuthenticationRequired"],
    [403, "Forbidden"],
    [404, "NotFound"],
    [410, "Gone"],
    [401, "AccountTakedown"],
  ])("%i defers the post and closes the channel", async (status, error) => {
    const { outcome, size } = await meeting({ status, content: refusal(error) });
    expect(outcome).toEqual({
      kind: "deferred",
      code: `${status}`,
      reason: `Bluesky answered ${status} (${error})`,
      closes: true,
    });
    expect(size).toBe(0);
  });

  test.each(["AccountTakedown", "RepoDeactivated", "AuthMissing"])(
    "%s is no fault of the post: it waits and the channel closes",
    async (error) => {
      const { outcome } = await meeting({ status: 400, content: refusal(error) });
      const reason = `Bluesky answered 400 (${error})`;
      expect(outcome).toEqual({ kind: "deferred", code: "400", reason, closes: true });
    },
  );

  test.each<[number, object, string]>([
    [400, refusal("InvalidRequest"), "Bluesky answered 400 (InvalidRequest)"],
    [422, refusal("canary words, not a name"), "Bluesky answered 422"],
    [413, {}, "Bluesky answered 413"],
  ])("%i with %j refuses the post for good", async (status, content, reason) => {
    const { outcome } = await meeting({ status, content });
    expect(outcome).toEqual({ kind: "refused", code: String(status), reason });
  });

  test("a redirect is not followed: the session stays here", async () => {
    const { outcome, calls } = await meeting("redirect");
    expect(outcome).toMatchObject({ kind: "deferred", code: "308", closes: true });
    expect(calls).toEqual(["server.createSession", "repo.putRecord"]);
  });

  const end = Math.floor(sentAt.getTime() / 1_000) + 77;
  test.each<[string, Record<string, string>, number]>([
    ["when it ends", { "ratelimit-reset": String(end) }, 77_000],
    ["seconds to wait", { "ratelimit-reset": "77" }, 77_000],
    ["nothing", {}, 5 * 60_000],
  ])("a rate limit that tells %s defers until then", async (_told, headers, wait) => {
    const answer = { status: 429, content: refusal("RateLimitExceeded"), headers };
    const retryAt = new Date(sentAt.getTime() + wait);
    expect((await meeting(answer)).outcome).toMatchObject({ kind: "deferred", code: "429", retryAt, closes: true });
    expect((await signingIn(answer)).outcome).toMatchObject({ kind: "deferred", code: "429", retryAt, closes: true });
  });

  test.each<[string, WebFault, number, string]>([
    ["503", { status: 503, content: refusal("NotEnoughResources") }, 0, "Bluesky answered 503"],
    ["a gateway's 504 for a post that was made", { status: 504, after: true }, 1, "Bluesky answered 504"],
    ["a line that dies before", "drop-before", 0, "silence after the post had begun (ECONNRESET)"],
    ["a line that dies after", "drop-after", 1, "silence after the post had begun (ECONNRESET)"],
    ["a line that dies within the answer", "drop-within", 1, "half an answer"],
    ["half an answer", "truncated", 1, "half an answer"],
    ["a page instead of an answer", "not-json", 1, "half an answer"],
    ["success with an error inside", "error-inside", 1, "an answer without a receipt"],
  ])("%s leaves it unknown, and a second call makes it one post", async (_name, fault, count, reason) => {
    const { outcome, second, size, sizeAfter, calls } = await meeting(fault);
    expect(outcome).toEqual({ kind: "unknown", reason, closes: true });
    expect(calls).toEqual(["server.createSession", "repo.putRecord"]);
    expect([size, sizeAfter]).toEqual([count, 1]);
    expect(second).toMatchObject({ kind: "sent" });
  });

  test.each([500, 502, 520, 529])("each %i of a storm leaves its post unknown and is met once", async (status) => {
    const { outcome, calls } = await meeting({ status, content: refusal("InternalServerError") });
    expect(outcome).toEqual({ kind: "unknown", reason: `Bluesky answered ${status}`, closes: true });
    expect(calls).toEqual(["server.createSession", "repo.putRecord"]);
  });

  test("a slow answer is waited for", async () => {
    expect((await meeting("slow")).outcome).toMatchObject({ kind: "sent" });
  });

  test.each<[WebFault, string]>([
    ["hang", "silence after the post had begun (ETIMEDOUT)"],
    ["endless", "half an answer"],
  ])("%s is not waited for longer than told", async (fault, reason) => {
    const { outcome } = await posting(({ faults }) => void faults.push(fault), 300);
    expect(outcome).toEqual({ kind: "unknown", reason, closes: true });
  });

  test("a server that is not there defers it", async () => {
    const server = await openBlueskyServer();
    await server[Symbol.asyncDispose]();
    const outcome = await sendOn(aBlueskyChannel(server), { account });
    expect(outcome).toMatchObject({ kind: "deferred", code: "ECONNREFUSED", closes: true });
  });

  test("a look at what stands under the key tells nothing where it fails", async () => {
    await using server = await openBlueskyServer();
    const channel = aBlueskyChannel(server);
    await sendOn(channel, { account, circumstances: { pageLags: true } });
    server.readFaults.push({ status: 503 });
    const outcome = await sendOn(channel, { account, circumstances: again });
    expect(outcome).toMatchObject({ kind: "unknown", reason: expect.stringContaining("could not be read") });
  });
});

describe.concurrent("signing in", () => {
  test.each<[string, WebFault, string]>([
    ["refused", { status: 401, content: refusal("AuthenticationRequired") }, "401"],
    ["refused as a bad request", { status: 400, content: refusal("InvalidRequest") }, "400"],
    ["met by an error of the server", { status: 502 }, "502"],
    ["answered by half a session", "truncated", "200"],
    ["answered by an error inside", "error-inside", "200"],
    ["met by silence", "drop-after", "ECONNRESET"],
    ["refused to an account that was taken down", { status: 401, content: refusal("AccountTakedown") }, "401"],
    ["refused to a name that is gone", { status: 410 }, "410"],
  ])("that is %s defers the post: nothing can have been posted", async (_name, fault, code) => {
    const { outcome, second, calls } = await signingIn(fault);
    expect(outcome).toMatchObject({ kind: "deferred", code, closes: true });
    expect(outcome).toMatchObject({ reason: expect.stringMatching(/^Bluesky .* when we signed in$/) });
    expect(calls).toEqual(["server.createSession"]);
    expect(second).toMatchObject({ kind: "sent" });
  });

  test("with a wrong password is refused and shown nowhere", async () => {
    await using server = await openBlueskyServer();
    const credentials = { ...server.credentials, appPassword: "canary-wrong" };
    const outcome = await sendOn(aBlueskyChannel(server, { credentials }), { account });
    expect(outcome).toMatchObject({ kind: "deferred", code: "401" });
    expect(JSON.stringify(outcome)).not.toContain("canary");
  });

  test("holds until the session runs out, which is then renewed", async () => {
    await using server = await openBlueskyServer();
    const channel = aBlueskyChannel(server);
    await sendOn(channel, { account });
    server.expireSessions();
    const announcement = { id: "incidents/checkout-errors/2", path: "incidents/checkout-errors/#2" };
    expect(await sendOn(channel, { account, announcement })).toMatchObject({ kind: "sent" });
    expect(server.requests.map(({ path }) => path.split(".").at(-1)).slice(2)).toEqual([
      "putRecord",
      "refreshSession",
      "putRecord",
    ]);
    expect(server.records.size).toBe(2);
  });

  test("happens anew where the session cannot be renewed", async () => {
    const expired = { status: 400, content: refusal("ExpiredToken") };
    await using server = await openBlueskyServer();
    const channel = aBlueskyChannel(server);
    server.faults.push(expired);
    server.sessionFaults.push("slow", expired);
    expect(await sendOn(channel, { account })).toMatchObject({ kind: "sent" });
    expect(server.requests.map(({ path }) => path.split(".").at(-1))).toEqual([
      "createSession",
      "putRecord",
      "refreshSession",
      "createSession",
      "putRecord",
    ]);
  });

  test("is not tried for ever", async () => {
    const expired = { status: 400, content: refusal("ExpiredToken") };
    const { outcome, calls } = await meeting(expired, expired);
    expect(outcome).toMatchObject({ kind: "deferred", code: "400", closes: true });
    expect(calls).toHaveLength(4);
  });
});
