import { describe, expect, test } from "vitest";
import { sendOn, sentAt } from "../../support/delivery.ts";
import { aMastodonChannel } from "../../support/mastodon-channel.ts";
import { openMastodonServer } from "../../support/mastodon-server.ts";
import type { WebFault } from "../../support/web-server.ts";

const link = "https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating";
const account = "@examplestatus@social.example";
const first = "incidents/checkout-errors/2026-03-14T0942Z-investigating";
const second = {
  id: "incidents/checkout-errors/2026-03-14T1010Z-identified",
  path: "incidents/checkout-errors/#2026-03-14T1010Z-identified",
  state: "identified",
  previous: first,
} as const;

test("a post carries state, next update, link, language and a key, and its receipt leads to it", async () => {
  await using server = await openMastodonServer();
  const outcome = await sendOn(aMastodonChannel(server), { account });
  const [status] = server.statuses;
  const [request] = server.requests;
  expect(outcome).toEqual({
    kind: "sent",
    receipt: status?.id,
    url: `https://social.example/@examplestatus/${status?.id}`,
  });
  expect(server.requests).toHaveLength(1);
  expect(request).toMatchObject({ method: "POST", path: "/api/v1/statuses" });
  expect(request?.body).toBe(
    `{"status":"[INVESTIGATING] Card payments fail (14 March 2026) — major impact: Checkout. Next update by 10:30 UTC. ${link}","visibility":"public","language":"en"}`,
  );
  expect(request?.headers).toMatchObject({
    authorization: "Bearer canary-mastodon-token",
    "content-type": "application/json",
    "idempotency-key": "7f51a2abd259b6152cec7e5e525fc6667400140c8e451cbc0e3327decdb86e65",
    "user-agent": "Openline",
    connection: "close",
  });
});

test("a second call within the hour is absorbed, even with other words", async () => {
  await using server = await openMastodonServer();
  const channel = aMastodonChannel(server);
  const outcome = await sendOn(channel, { account, circumstances: { pageLags: true } });
  expect(await sendOn(channel, { account, circumstances: { repeated: true } })).toEqual(outcome);
  expect(server.statuses).toHaveLength(1);
});

test("a language with a region is told without it", async () => {
  await using server = await openMastodonServer();
  const words = { "pt-BR": { title: "Pagamentos falham", body: "" } };
  await sendOn(aMastodonChannel(server), { account, announcement: { language: "pt-BR", words } });
  expect(server.statuses).toMatchObject([{ language: "pt", status: expect.stringContaining("Pagamentos falham") }]);
});

test("a long post keeps to the instance's bound, or to the one in site.yaml", async () => {
  await using server = await openMastodonServer();
  const social = "決済が失敗します。 ".repeat(80).trim();
  const sent = await sendOn(aMastodonChannel(server), { account, announcement: { social } });
  expect(sent).toMatchObject({ kind: "sent" });
  server.forgetKeys();
  const longer = aMastodonChannel(server, { settings: { maxCharacters: 5_000 } });
  expect(await sendOn(longer, { account, announcement: { social } })).toEqual({
    kind: "refused",
    code: "422",
    reason: "Mastodon answered 422",
  });
});

describe("updates of one incident", () => {
  const posted = async (facts: Parameters<typeof sendOn>[1], settings = {}, faults: readonly WebFault[] = []) => {
    await using server = await openMastodonServer();
    const channel = aMastodonChannel(server, { settings });
    const root = await sendOn(channel, { account });
    const next = await sendOn(channel, { account, announcement: { ...second, id: "incidents/checkout-errors/b" } });
    if (root.kind !== "sent" || next.kind !== "sent") throw new Error("The posts before were not sent.");
    const thread = [
      { announcement: first, receipt: root.receipt },
      { announcement: "incidents/checkout-errors/b", receipt: next.receipt },
    ];
    server.faults.push(...faults);
    const outcome = await sendOn(channel, { account, ...facts, circumstances: { thread, ...facts?.circumstances } });
    const { statuses, requests } = server;
    return { outcome, statuses, last: statuses.at(-1), root, next, requests };
  };

  test("answer the post before, out of the public timelines", async () => {
    const { last, next } = await posted({ announcement: second });
    expect(last).toMatchObject({ in_reply_to_id: next.receipt, visibility: "unlisted" });
    expect(last?.status.endsWith(second.path)).toBe(true);
  });

  test("answer what they correct", async () => {
    const corrects = { stem: "2026-03-14T0942Z-investigating", wrong: "Invoices work" };
    const { last, root } = await posted({ announcement: { ...second, kind: "correction", corrects } });
    expect(last).toMatchObject({
      in_reply_to_id: root.receipt,
      status: expect.stringContaining("What was wrong: “Invoices work”."),
    });
  });

  test("stand alone where site.yaml says so", async () => {
    const { last } = await posted({ announcement: second }, { thread: "never" });
    expect(last).toMatchObject({ visibility: "public" });
    expect(last).not.toHaveProperty("in_reply_to_id");
  });

  test("stand alone, in public, where what they answer is gone", async () => {
    const thread = [{ announcement: first, receipt: "115999" }];
    const { last, requests } = await posted({ announcement: second, circumstances: { thread, now: sentAt } });
    expect(last).toMatchObject({ visibility: "public", status: expect.stringContaining(second.path) });
    expect(last).not.toHaveProperty("in_reply_to_id");
    expect(requests).toHaveLength(4);
  });

  test.each([404, 422])("stand alone where the instance answers %i to the answer alone", async (status) => {
    const { last, requests } = await posted({ announcement: second }, {}, [{ status, content: { error: "gone" } }]);
    expect(last).toMatchObject({ visibility: "public", status: expect.stringContaining(second.path) });
    expect(last).not.toHaveProperty("in_reply_to_id");
    expect(requests).toHaveLength(4);
  });

  test("are refused where the instance will not have the words at all", async () => {
    const no = { status: 422, content: { error: "canary-words" } };
    const { outcome, statuses, requests } = await posted({ announcement: second }, {}, [no, no]);
    expect(outcome).toEqual({ kind: "refused", code: "422", reason: "Mastodon answered 422" });
    expect([statuses.length, requests.length]).toEqual([2, 4]);
  });
});
