import { describe, expect, test } from "vitest";
import { weightedLength } from "#render/social.ts";
import { anAnnouncement } from "../../support/announcement.ts";
import { sendOn } from "../../support/delivery.ts";
import { anXChannel } from "../../support/x-channel.ts";
import { openX } from "../../support/x-server.ts";

const link = "https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating";
const second = {
  id: "incidents/checkout-errors/2026-03-14T1010Z-identified",
  path: "incidents/checkout-errors/#2026-03-14T1010Z-identified",
  state: "identified",
  previous: "incidents/checkout-errors/2026-03-14T0942Z-investigating",
} as const;
const account = "@examplestatus";

test("a post is signed, says state and next update, carries its permalink, and its receipt leads to it", async () => {
  await using x = await openX();
  const channel = anXChannel(x);
  const outcome = await sendOn(channel, { account });
  const [post] = x.posts;
  expect(outcome).toEqual({
    kind: "sent",
    receipt: post?.id,
    url: `https://x.com/examplestatus/status/${post?.id}`,
  });
  expect(x.requests).toEqual(["POST tweets"]);
  expect(Object.keys(JSON.parse(post?.body ?? "{}"))).toEqual(["text"]);
  expect(post?.text).toMatch(/^\[INVESTIGATING\] Card payments fail/);
  expect(post?.text).toContain("10:30 UTC");
  expect(post?.text.endsWith(link)).toBe(true);
  expect(weightedLength(post?.text ?? "")).toBeLessThanOrEqual(280);
  await channel.close();
});

describe("updates of one incident", () => {
  const circumstances = { thread: [{ announcement: second.previous, receipt: "1900000000000000000" }] };

  test("answer the post before", async () => {
    await using x = await openX();
    const channel = anXChannel(x);
    await sendOn(channel, { account, announcement: second, circumstances });
    await channel.close();
    expect(x.posts).toMatchObject([{ replyTo: "1900000000000000000", text: expect.stringContaining(second.path) }]);
  });

  test("answer what they correct, although more was said since", async () => {
    await using x = await openX();
    const channel = anXChannel(x);
    const third = {
      announcement: "incidents/checkout-errors/2026-03-14T1020Z-monitoring",
      receipt: "1900000000000000009",
    };
    const corrects = { stem: "2026-03-14T0942Z-investigating", wrong: "one customer in ten" };
    const correction = { ...second, kind: "correction", corrects } as const;
    await sendOn(channel, {
      account,
      announcement: correction,
      circumstances: { thread: [...circumstances.thread, third] },
    });
    await channel.close();
    expect(x.posts).toMatchObject([{ replyTo: "1900000000000000000" }]);
  });

  test("stand alone where site.yaml says so", async () => {
    await using x = await openX();
    const channel = anXChannel(x, { settings: { thread: "never" } });
    await sendOn(channel, { account, announcement: second, circumstances });
    await channel.close();
    expect(x.posts).toMatchObject([{ replyTo: undefined }]);
  });

  test("stand alone, with the link, where X refuses the answer", async () => {
    await using x = await openX();
    x.refusesReplies = true;
    const channel = anXChannel(x, { settings: { links: "root-only" } });
    expect(await sendOn(channel, { account, announcement: second, circumstances })).toMatchObject({ kind: "sent" });
    await channel.close();
    expect(x.requests).toEqual(["POST tweets", "POST tweets"]);
    expect(x.posts).toMatchObject([{ replyTo: undefined, text: expect.stringContaining(second.path) }]);
  });

  test("are posted no third time where X refuses the account as well", async () => {
    await using x = await openX();
    x.refusesReplies = true;
    x.faults.push("reply-refused", "forbidden");
    const channel = anXChannel(x);
    const outcome = await sendOn(channel, { account, announcement: second, circumstances });
    await channel.close();
    expect(outcome).toEqual({ kind: "deferred", code: "403", reason: "X answered 403", closes: true });
    expect(x.requests).toEqual(["POST tweets", "POST tweets"]);
  });

  test("carry no link after the first, where links cost too much", async () => {
    await using x = await openX();
    const channel = anXChannel(x, { settings: { links: "root-only" } });
    await sendOn(channel, { account });
    await sendOn(channel, { account, announcement: second, circumstances });
    await channel.close();
    expect(x.posts.map(({ text }) => text.includes("https://"))).toEqual([true, false]);
  });

  test("begin a thread of their own where nothing was posted before", async () => {
    await using x = await openX();
    const channel = anXChannel(x, { settings: { links: "root-only" } });
    await sendOn(channel, { account, announcement: second });
    await channel.close();
    expect(x.posts).toMatchObject([{ replyTo: undefined, text: expect.stringContaining(second.path) }]);
  });
});

test.each([
  ["every", undefined, 0.2],
  ["every", second.previous, 0.2],
  ["root-only", undefined, 0.2],
  ["root-only", second.previous, 0.015],
] as const)("a post with links %s after %s costs %d dollars", async (links, previous, dollars) => {
  await using x = await openX();
  const channel = anXChannel(x, { settings: { links } });
  expect(channel.cost?.(anAnnouncement({ previous }))).toBe(dollars);
  await channel.close();
});
