import { describe, expect, test } from "vitest";
import { aBlueskyChannel } from "../../support/bluesky-channel.ts";
import { type BlueskyServer, openBlueskyServer } from "../../support/bluesky-server.ts";
import { type DeliveryFacts, sendOn } from "../../support/delivery.ts";

const link = "https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating";
const account = "status.example.com";
const first = "incidents/checkout-errors/2026-03-14T0942Z-investigating";
const second = {
  id: "incidents/checkout-errors/2026-03-14T1010Z-identified",
  path: "incidents/checkout-errors/#2026-03-14T1010Z-identified",
  at: new Date("2026-03-14T10:10:00Z"),
  state: "identified",
  previous: first,
} as const;
const calls = (server: Awaited<ReturnType<typeof openBlueskyServer>>) =>
  server.requests.map(({ path }) => path.replace("/xrpc/com.atproto.", ""));

test("a post carries state, next update and link under a key of its own, and its receipt leads to it", async () => {
  await using server = await openBlueskyServer();
  const outcome = await sendOn(aBlueskyChannel(server), { account });
  const [rkey] = server.records.keys();
  const [signIn, put] = server.requests;
  expect(calls(server)).toEqual(["server.createSession", "repo.putRecord"]);
  expect(signIn?.body).toBe('{"identifier":"status.example.com","password":"canary-abcd-efgh-ijkl"}');
  expect(signIn?.headers).not.toHaveProperty("authorization");
  expect(put?.headers).toMatchObject({ authorization: "Bearer canary-access.1", "content-type": "application/json" });
  expect(put?.body).toBe(
    `{"repo":"${server.did}","collection":"app.bsky.feed.post","rkey":"${rkey}","swapRecord":null,"record":{` +
      `"$type":"app.bsky.feed.post","text":"[INVESTIGATING] Card payments fail (14 March 2026) — major impact: Checkout. ` +
      `Next update by 10:30 UTC. ${link}","createdAt":"2026-03-14T09:42:00.000Z","langs":["en"],` +
      `"facets":[{"index":{"byteStart":105,"byteEnd":189},"features":[{"$type":"app.bsky.richtext.facet#link","uri":"${link}"}]}]}}`,
  );
  expect(outcome).toEqual({
    kind: "sent",
    receipt: expect.stringMatching(
      new RegExp(`^at://${server.did}/app\\.bsky\\.feed\\.post/${rkey}#bafyrei[0-9a-f]+$`),
    ),
    url: `https://bsky.app/profile/${server.did}/post/${rkey}`,
  });
});

test("a second call, by another run, changes nothing and has the same receipt", async () => {
  await using server = await openBlueskyServer();
  const outcome = await sendOn(aBlueskyChannel(server), { account });
  const now = new Date("2026-03-20T00:00:00Z");
  expect(await sendOn(aBlueskyChannel(server), { account, circumstances: { repeated: true, now } })).toEqual(outcome);
  expect(server.records.size).toBe(1);
});

test("a second call with other words finds the post that stands, and leaves it as it is", async () => {
  await using server = await openBlueskyServer();
  const channel = aBlueskyChannel(server);
  const outcome = await sendOn(channel, { account, circumstances: { pageLags: true } });
  expect(await sendOn(channel, { account, circumstances: { repeated: true } })).toEqual(outcome);
  expect([...server.records.values()]).toMatchObject([{ text: expect.stringContaining("lag behind") }]);
  expect(calls(server)).toEqual(["server.createSession", "repo.putRecord", "repo.putRecord", "repo.getRecord"]);
});

test("a post about something else under the same key is left alone, and ours is refused", async () => {
  await using server = await openBlueskyServer();
  const channel = aBlueskyChannel(server);
  await sendOn(channel, { account, announcement: { path: "notices/elsewhere/" } });
  expect(await sendOn(channel, { account })).toMatchObject({ kind: "refused", code: "key" });
  expect(server.records.size).toBe(1);
});

test.each([
  ["emoji of several parts", "👩🏽‍🚒👨‍👩‍👧‍👦🏳️‍🌈 ".repeat(30), "en"],
  ["Arabic", "تعذّر الدفع بالبطاقة لبعض العملاء في المتجر الإلكتروني. ".repeat(12), "ar"],
  ["Japanese", "一部のお客様のカード決済が失敗しています。".repeat(20), "ja"],
  ["Hindi", "कुछ ग्राहकों के कार्ड भुगतान विफल हो रहे हैं, क्षमा करें। ".repeat(12), "hi"],
])("%s fits, is cut after a whole word, and its link is marked in bytes", async (_name, body, language) => {
  await using server = await openBlueskyServer();
  const announcement = { social: body.trim(), language, words: { [language]: { title: body.slice(0, 40), body: "" } } };
  expect(await sendOn(aBlueskyChannel(server), { account, announcement })).toMatchObject({ kind: "sent" });
  const [record] = server.records.values();
  const text = record?.text ?? "";
  expect(record?.langs).toEqual([language]);
  expect(text.endsWith(` ${link}`)).toBe(true);
  expect(text.isWellFormed()).toBe(true);
});

describe("updates of one incident", () => {
  const posted = async (facts: DeliveryFacts, settings = {}, before?: (server: BlueskyServer) => void) => {
    await using server = await openBlueskyServer();
    const channel = aBlueskyChannel(server, { settings });
    const thread: { announcement: string; receipt: string }[] = [];
    const all = [{ id: first }, { ...second, id: "incidents/checkout-errors/b", at: new Date("2026-03-14T10:00:00Z") }];
    for (const announcement of all) {
      const sent = await sendOn(channel, { account, announcement, circumstances: { thread: [...thread] } });
      if (sent.kind !== "sent") throw new Error("The posts before were not sent.");
      thread.push({ announcement: announcement.id, receipt: sent.receipt });
    }
    before?.(server);
    const outcome = await sendOn(channel, { account, ...facts, circumstances: { thread, ...facts.circumstances } });
    const [root, parent] = thread.map(({ receipt }) => ({ uri: receipt.split("#")[0], cid: receipt.split("#")[1] }));
    return { outcome, last: [...server.records.values()].at(-1), root, parent, calls: calls(server) };
  };

  test("answer the post before, below the first, in one session", async () => {
    const { last, root, parent, calls } = await posted({ announcement: second });
    expect(last?.reply).toEqual({ root, parent });
    expect(calls.filter((call) => call === "server.createSession")).toHaveLength(1);
  });

  test("answer what they correct", async () => {
    const corrects = { stem: "2026-03-14T0942Z-investigating", wrong: "Invoices work" };
    const { last, root } = await posted({ announcement: { ...second, kind: "correction", corrects } });
    expect(last?.reply).toEqual({ root, parent: root });
    expect(last?.text).toContain("What was wrong: “Invoices work”.");
  });

  test("stand alone where site.yaml says so", async () => {
    const { last } = await posted({ announcement: second }, { thread: "never" });
    expect(last).not.toHaveProperty("reply");
  });

  const deleted = (place: number) => (server: BlueskyServer) => {
    server.records.delete([...server.records.keys()].at(place) ?? "");
  };
  test.each([
    ["the first post", deleted(0)],
    ["the post before", deleted(1)],
  ])("stand alone, with the link, where %s was deleted", async (_name, before) => {
    const { outcome, last } = await posted({ announcement: second }, {}, before);
    expect(outcome).toMatchObject({ kind: "sent" });
    expect(last).not.toHaveProperty("reply");
    expect(last?.text).toContain(second.path);
  });

  test("answer all the same where a look at the posts before fails", async () => {
    const { last, root, parent } = await posted({ announcement: second }, {}, ({ readFaults }) => {
      readFaults.push({ status: 503 }, "drop-before");
    });
    expect(last?.reply).toEqual({ root, parent });
  });

  test("stay one post, found again, where the one before was deleted between two calls", async () => {
    await using server = await openBlueskyServer();
    const channel = aBlueskyChannel(server);
    const root = await sendOn(channel, { account });
    if (root.kind !== "sent") throw new Error("The first post was not sent.");
    const circumstances = { thread: [{ announcement: first, receipt: root.receipt }] };
    const once = await sendOn(channel, { account, announcement: second, circumstances });
    deleted(0)(server);
    const again = { ...circumstances, repeated: true };
    expect(await sendOn(channel, { account, announcement: second, circumstances: again })).toEqual(once);
    expect([...server.records.values()]).toMatchObject([{ reply: { root: expect.anything() } }]);
  });

  test("stand alone where the receipts lead to no post", async () => {
    const thread = [{ announcement: first, receipt: "bluesky/incidents_1/status.example.com.json" }];
    const { last } = await posted({ announcement: second, circumstances: { thread } });
    expect(last).not.toHaveProperty("reply");
    expect(last?.text).toContain(second.path);
  });
});
