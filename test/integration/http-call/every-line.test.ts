import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import type { Outcome } from "#model/delivery.ts";
import { sendOn, sentAt } from "../../support/delivery.ts";
import { type HookLine, hookLines } from "../../support/hook-lines.ts";
import { openHookServer, type Reply } from "../../support/hook-server.ts";

const account = "line";
const later = (seconds: number) => new Date(sentAt.getTime() + seconds * 1_000);
const short = 150;
const long = 10_000;

async function meeting(line: HookLine, reply: Reply, limit = long): Promise<Outcome> {
  await using server = await openHookServer({ status: 500 }, reply);
  const channel = line.open(server.url, limit);
  expect(channel.onUnknown).toBe(line.onUnknown);
  const outcome = await sendOn(channel, { account });
  expect(JSON.stringify(outcome)).not.toMatch(/canary|127\.0\.0\.1|whsec|tk_|Y2FuYXJ5/);
  expect(server.taken.length).toBeLessThanOrEqual(1);
  return outcome;
}

describe.concurrent.each(Object.entries(hookLines))("%s", (_, line) => {
  const { who } = line;
  const absorbs = line.onUnknown === "absorbed";
  const silence = (code: string) => ({
    kind: "unknown",
    reason: `silence after the call had begun (${code})`,
    closes: true,
  });
  const unclear = { kind: "unknown", reason: `${who} answered 200 with words we do not know`, closes: true };

  test("that takes a message has it", async () => {
    expect(await meeting(line, line.taken)).toEqual({ kind: "sent", receipt: expect.stringMatching(/^[\w-]{2,40}$/) });
  });

  test("hears hostile words as words: they stand in the body alone, and name no other receiver", async () => {
    await using server = await openHookServer(line.taken);
    const title = "<!channel> @everyone\r\nhost: evil.example\r\n\r\n";
    const words = { en: { title, body: `${title}\u0000\u202e](https://evil.example)` } };
    for (const announcement of [{}, { title, words, customerActions: [title] }]) {
      expect(await sendOn(line.open(server.url, long), { account, announcement })).toMatchObject({ kind: "sent" });
    }
    const [calm, hostile] = server.taken;
    expect(Object.keys(hostile?.headers ?? {})).toEqual(Object.keys(calm?.headers ?? {}));
    expect([hostile?.path, hostile?.headers.host]).toEqual([calm?.path, calm?.headers.host]);
    expect(String(hostile?.body)).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test.each<[Reply, number]>([
    [{ status: 200, body: '{"ok":false,"error":"canary"}' }, long],
    [{ status: 200, body: "<!doctype html><title>canary</title>" }, long],
    ["endless", long],
    ["trickle", short],
    ["cut-off", long],
  ])("that says yes and then %j: only a status counts, or nobody can tell", async (reply, limit) => {
    const outcome = await meeting(line, reply, limit);
    expect(outcome).toEqual(absorbs ? { kind: "sent", receipt: expect.any(String) } : unclear);
  });

  test("that is gone for good is told nothing more", async () => {
    expect(await meeting(line, { status: 410, body: "canary" })).toEqual({
      kind: "refused",
      code: "410",
      reason: `${who} answered 410: the address is gone for good`,
      closes: true,
    });
  });

  test.each([
    [undefined, later(60)],
    ["30", later(30)],
    ["Sat, 14 Mar 2026 09:50:00 GMT", new Date("2026-03-14T09:50:00Z")],
    ["Fri, 13 Mar 2026 09:50:00 GMT", later(60)],
    ["9999999", later(86_400)],
    ["canary", later(60)],
  ])("that has had enough is left alone, reset %s", async (said, retryAt) => {
    const headers = said === undefined ? {} : { "retry-after": said };
    expect(await meeting(line, { status: 429, headers })).toEqual({
      kind: "deferred",
      code: "429",
      reason: `${who} answered 429`,
      retryAt,
      closes: true,
    });
  });

  test.each([500, 502, 503, 504, 599])("that breaks down with %i took nothing, or may have", async (status) => {
    const reason = `${who} answered ${status}`;
    expect(await meeting(line, { status, headers: { "retry-after": "5" }, body: "canary" })).toEqual(
      absorbs
        ? { kind: "deferred", code: `${status}`, reason, retryAt: later(5), closes: true }
        : { kind: "unknown", reason, closes: true },
    );
  });

  test.each([400, 413, 422])("that answers %i will never take it", async (status) => {
    const reason = `${who} answered ${status}`;
    expect(await meeting(line, { status, body: "canary" })).toEqual({ kind: "refused", code: `${status}`, reason });
  });

  test.each([
    [401, ""],
    [404, ""],
    [308, " and sends us elsewhere, and we do not follow"],
  ])("that answers %i waits until somebody mends it", async (status, more) => {
    expect(await meeting(line, { status, headers: { location: "/canary" } })).toEqual({
      kind: "deferred",
      code: `${status}`,
      reason: `${who} answered ${status}${more}`,
      closes: true,
    });
  });

  test.each<[Reply, string, number]>([
    ["hang", "ETIMEDOUT", short],
    ["drop-before", "ECONNRESET", long],
    ["drop-after", "ECONNRESET", long],
    ["endless-head", "HPE_HEADER_OVERFLOW", long],
    ["no-http", "HPE_INVALID_CONSTANT", long],
    ["upgrade", "ETIMEDOUT", short],
  ])("that does “%s” may have heard it", async (reply, code, limit) => {
    expect(await meeting(line, reply, limit)).toEqual(silence(code));
  });

  test("that is not there heard nothing", async () => {
    const server = await openHookServer();
    await server[Symbol.asyncDispose]();
    expect(await sendOn(line.open(server.url, long), { account })).toEqual({
      kind: "deferred",
      code: "ECONNREFUSED",
      reason: `${who} was not reached (ECONNREFUSED)`,
      closes: true,
    });
  });

  test("that speaks plainly where TLS belongs heard nothing", async () => {
    await using server = await openHookServer();
    const channel = line.open(server.url.replace("http:", "https:"), long);
    expect(await sendOn(channel, { account })).toMatchObject({ kind: "deferred", closes: true });
    expect(server.taken).toEqual([]);
  });

  test("that never secures the line heard nothing", async () => {
    const mute = createServer().listen(0, "127.0.0.1");
    await new Promise((listens) => mute.once("listening", listens));
    const address = mute.address();
    if (address === null || typeof address === "string") throw new Error("The server has no port.");
    const outcome = await sendOn(line.open(`https://127.0.0.1:${address.port}/canary`, short), { account });
    mute.close();
    const reason = `${who} was not reached (ETIMEDOUT)`;
    expect(outcome).toEqual({ kind: "deferred", code: "ETIMEDOUT", reason, closes: true });
  });
});
