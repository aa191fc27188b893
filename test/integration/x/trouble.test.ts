import { describe, expect, test } from "vitest";
import { aCall, sendOn, sentAt } from "../../support/delivery.ts";
import { anXChannel } from "../../support/x-channel.ts";
import { openX, type XFault } from "../../support/x-server.ts";

const account = "@examplestatus";

/** What becomes of a post that meets `faults`, and what X has then. */
async function posting(
  faults: readonly XFault[],
  { timeout = 10_000, resetAt }: { timeout?: number; resetAt?: number } = {},
) {
  await using x = await openX();
  x.now = sentAt;
  x.resetAt = resetAt;
  x.faults.push(...faults);
  const channel = anXChannel(x, { timeout });
  const outcome = await sendOn(channel, { account });
  const lookedUp = await channel.lookUp?.(...aCall("x", { account }));
  await channel.close();
  expect(JSON.stringify([outcome, lookedUp])).not.toContain("canary");
  return { outcome, lookedUp, posts: x.posts, requests: x.requests };
}

describe.concurrent("trouble on X", () => {
  test.each([
    ["unauthorized", "401"],
    ["forbidden", "403"],
  ] as const)("%s defers the post and closes the channel", async (fault, code) => {
    const { outcome, posts } = await posting([fault]);
    expect(outcome).toEqual({ kind: "deferred", code, reason: `X answered ${code}`, closes: true });
    expect(posts).toEqual([]);
  });

  test("a rate limit defers it until X says", async () => {
    const resetAt = Math.floor(sentAt.getTime() / 1_000) + 77;
    const { outcome } = await posting(["rate-limited"], { resetAt });
    expect(outcome).toMatchObject({ kind: "deferred", code: "429", retryAt: new Date(resetAt * 1_000), closes: true });
  });

  test.each<[string, number | undefined, number]>([
    ["ended before it was told", 1, 15 * 60_000],
    ["tells no end", undefined, 15 * 60_000],
    ["ends in a thousand years", 33_000_000_000, 24 * 60 * 60_000],
  ])("a rate limit that %s is waited for no longer than X's limits last", async (_name, resetAt, wait) => {
    const { outcome } = await posting(["rate-limited"], resetAt === undefined ? {} : { resetAt });
    expect(outcome).toMatchObject({ code: "429", retryAt: new Date(sentAt.getTime() + wait), closes: true });
  });

  const content = { title: "canary-words", detail: "canary-words of X", errors: [{ message: "canary-words" }] };
  test.each([402, 404, 410, 451])("%i, as for an account that is gone, defers and closes", async (status) => {
    const { outcome, posts, lookedUp } = await posting([{ status, content }]);
    const code = String(status);
    expect(outcome).toEqual({ kind: "deferred", code, reason: `X answered ${code}`, closes: true });
    expect([posts, lookedUp]).toEqual([[], undefined]);
  });

  test.each([400, 422])("%i refuses the post for good, and the next may go", async (status) => {
    const { outcome, requests } = await posting([{ status, content }]);
    expect(outcome).toEqual({ kind: "refused", code: String(status), reason: `X answered ${status}` });
    expect(requests.filter((request) => request === "POST tweets")).toHaveLength(1);
  });

  test.each([500, 502, 504, 520, 529])("each %i of a storm leaves its post unknown and is met once", async (status) => {
    const { outcome, lookedUp, requests } = await posting([{ status, content }]);
    expect(outcome).toEqual({ kind: "unknown", reason: `X answered ${status}`, closes: true });
    expect(lookedUp).toBeUndefined();
    expect(requests.filter((request) => request === "POST tweets")).toHaveLength(1);
  });

  test.each<[XFault, number, string]>([
    ["unavailable", 0, "X answered 503"],
    ["drop-before", 0, "silence after the post had begun (ECONNRESET)"],
    ["drop-after", 1, "silence after the post had begun (ECONNRESET)"],
    ["truncated", 1, "half an answer"],
    ["no-id", 1, "an answer without a post's id"],
  ])("%s leaves it unknown, and a look at the timeline tells", async (fault, count, reason) => {
    const { outcome, lookedUp, posts } = await posting([fault]);
    expect(outcome).toEqual({ kind: "unknown", reason, closes: true });
    expect(posts).toHaveLength(count);
    if (count === 0) expect(lookedUp).toBeUndefined();
    else expect(lookedUp).toMatchObject({ kind: "sent", receipt: posts[0]?.id });
  });

  test.each<[XFault, number]>([
    ["hang", 0],
    ["endless", 1],
  ])("%s is not waited for longer than told", async (fault, count) => {
    const { outcome, lookedUp, posts } = await posting([fault], { timeout: 300 });
    const reason = "silence after the post had begun (ETIMEDOUT)";
    expect(outcome).toEqual({ kind: "unknown", reason, closes: true });
    expect(posts).toHaveLength(count);
    expect(lookedUp?.kind).toBe(count === 0 ? undefined : "sent");
  });

  test("a timeline that never ends is not waited for longer either", async () => {
    await using x = await openX();
    x.timelineFaults.push("endless");
    const channel = anXChannel(x, { timeout: 300 });
    const found = await channel.lookUp?.(...aCall("x", { account }));
    await channel.close();
    const reason = expect.stringContaining("could not be read: silence");
    expect(found).toEqual({ kind: "unknown", reason, closes: true });
  });

  test("a server that is not there defers it: nothing can have been posted", async () => {
    const x = await openX();
    await x[Symbol.asyncDispose]();
    const channel = anXChannel(x);
    const outcome = await sendOn(channel, { account });
    await channel.close();
    expect(outcome).toMatchObject({ kind: "deferred", code: "ECONNREFUSED", closes: true });
  });

  test("wrong keys are refused by X and shown nowhere", async () => {
    await using x = await openX();
    const channel = anXChannel(x, { credentials: { ...x.credentials, accessSecret: "canary-wrong-secret" } });
    const outcome = await sendOn(channel, { account });
    await channel.close();
    expect(outcome).toMatchObject({ kind: "deferred", code: "401" });
    expect(JSON.stringify(outcome)).not.toContain("canary");
  });
});

describe.concurrent("words that X has already", () => {
  test("are found in our timeline, and count as sent", async () => {
    await using x = await openX();
    x.now = sentAt;
    const channel = anXChannel(x);
    const first = await sendOn(channel, { account });
    const again = await sendOn(channel, { account, circumstances: { repeated: true } });
    await channel.close();
    expect(again).toEqual(first);
    expect(x.posts).toHaveLength(1);
  });

  test("but not in our timeline leave it unknown", async () => {
    const { outcome } = await posting(["duplicate"]);
    expect(outcome).toMatchObject({ kind: "unknown" });
  });
});

describe.concurrent("a look at the timeline", () => {
  test.each<XFault>(["unauthorized", "unavailable", "drop-before", "truncated", "rate-limited"])(
    "that meets %s tells nothing",
    async (fault) => {
      await using x = await openX();
      x.now = sentAt;
      const channel = anXChannel(x);
      await sendOn(channel, { account });
      x.timelineFaults.push(fault);
      const found = await channel.lookUp?.(...aCall("x", { account }));
      await channel.close();
      expect(found).toMatchObject({ kind: "unknown", reason: expect.stringContaining("could not be read") });
    },
  );

  test("knows a post without a link by its words, and takes no earlier post for it", async () => {
    await using x = await openX();
    x.now = sentAt;
    const channel = anXChannel(x, { settings: { links: "root-only" } });
    const first = await sendOn(channel, { account });
    if (first.kind !== "sent") throw new Error("The first post was not sent.");
    const facts = {
      account,
      announcement: {
        id: "incidents/checkout-errors/2",
        path: "incidents/checkout-errors/#2",
        title: "Cards & <more>",
      },
      circumstances: { thread: [{ announcement: "incidents/checkout-errors/1", receipt: first.receipt }] },
    };
    expect(await channel.lookUp?.(...aCall("x", facts))).toBeUndefined();
    const second = await sendOn(channel, facts);
    expect(await channel.lookUp?.(...aCall("x", facts))).toEqual(second);
    if (second.kind !== "sent") throw new Error("The second post was not sent.");
    const thread = [...facts.circumstances.thread, { announcement: facts.announcement.id, receipt: second.receipt }];
    expect(await channel.lookUp?.(...aCall("x", { ...facts, circumstances: { thread } }))).toBeUndefined();
    await channel.close();
  });

  test("finds our own account by asking, where the keys do not tell it", async () => {
    await using x = await openX();
    x.now = sentAt;
    Object.assign(x.credentials, { accessToken: "canary-token" });
    const channel = anXChannel(x);
    const first = await sendOn(channel, { account });
    expect(await channel.lookUp?.(...aCall("x", { account }))).toEqual(first);
    await channel.close();
    expect(x.requests).toEqual(["POST tweets", "GET users/me", "GET users/1000/tweets"]);
  });
});
