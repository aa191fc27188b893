import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { carryOne } from "#cli/serve/carry-one.ts";
import { callerOutside } from "#delivery/channels/http/outside.ts";
import { ways } from "#model/subscriber.ts";
import { openCarriage, type TestCarriage, testRing } from "../../support/carriage.ts";
import { taken } from "../../support/chat-channel.ts";
import { openHookServer, type Reply } from "../../support/hook-server.ts";
import { hookAddresses, worldAt } from "../../support/hooks-channel.ts";
import { openNameServer } from "../../support/name-server.ts";
import { aSharedSecret } from "../../support/webhook-channel.ts";

const hookWays = ways.filter((way) => way !== "email");
const yes: Readonly<Record<string, Reply>> = { ...taken, webhook: { status: 200 } };
const secret = aSharedSecret();
const site = { name: "Example <!channel> @everyone" };

async function carryNext(carriage: TestCarriage) {
  const [owed] = await carriage.letters.due(carriage.now(), 9);
  if (owed === undefined) throw new Error("Nothing is owed.");
  return await carryOne(owed, carriage);
}

const ask = (carriage: TestCarriage, via: (typeof hookWays)[number], address = hookAddresses[via]) =>
  carriage.ask(address, { via, ...(via === "webhook" && { secret }) });

describe.each(hookWays)("who registers a %s", (via) => {
  test("gets one challenge there, with the link that confirms, and nothing else of ours", async () => {
    await using server = await openHookServer(yes[via]);
    const world = worldAt(server.url);
    await using carriage = await openCarriage({ call: world, site });
    expect(await ask(carriage, via)).toBe("confirm");
    expect(await ask(carriage, via)).toBe("quiet");
    expect(await carryNext(carriage)).toEqual({ kind: "sent" });
    expect(await carriage.letters.due(carriage.now(), 9)).toEqual([]);
    expect(world.asked).toEqual([hookAddresses[via]]);
    const body = String(server.taken[0]?.body);
    const [link = ""] = /https:\/\/mail\.example\.com\/confirm\/[\w.-]+/.exec(body) ?? [];
    const there = await carriage.subscribers.findByAddress(via, hookAddresses[via]);
    expect(testRing.read("confirm", link.split("/").at(-1) ?? "")).toBe(there?.id);
    expect(there?.state).toBe("pending");
    expect(body).not.toMatch(/canary/i);
    if (via !== "webhook") {
      expect(body).not.toMatch(/whsec_/);
      expect(body).toContain(new URL(hookAddresses[via]).host);
      expect(body).not.toMatch(via === "slack" ? /<!|@everyone/ : /@everyone/);
    }
  });

  test("and is subscribed already, or left, hears that there, too", async () => {
    await using server = await openHookServer(yes[via]);
    await using carriage = await openCarriage({ call: worldAt(server.url) });
    const source = "test";
    const address = hookAddresses[via];
    const { subscriber } = await carriage.subscribers.add({ via, address, secret, source }, carriage.now());
    expect(await ask(carriage, via)).toBe("known");
    expect(await carryNext(carriage)).toEqual({ kind: "sent" });
    expect(String(server.taken[0]?.body)).toContain("https://mail.example.com/preferences/");
    await carriage.letters.owe({ kind: "export", subscriber: subscriber.id, via, address }, carriage.now());
    expect(await carryNext(carriage)).toEqual({ kind: "sent" });
    expect(String(server.taken[1]?.body)).not.toMatch(/whsec_/);
    const gone = await carriage.subscribers.leave(subscriber.id, "left", carriage.now());
    await carriage.letters.owe({ kind: "farewell", subscriber: gone?.id ?? "", via, address }, carriage.now());
    // A webhook's secret is erased with all the rest, and nothing leaves unsigned.
    expect(await carryNext(carriage)).toEqual({ kind: via === "webhook" ? "dropped" : "sent" });
    const shown = via === "webhook" ? [] : server.taken.map(({ body }) => String(body));
    expect(shown.join()).not.toMatch(/canary/i);
  });

  test.each<[Reply, "dropped" | "put off"]>([
    [{ status: 404 }, "dropped"],
    [{ status: 410 }, "dropped"],
    [{ status: 302, headers: { location: "http://127.0.0.1/" } }, "dropped"],
    [{ status: 503 }, "put off"],
    ["drop-before", "put off"],
    ["hang", "put off"],
  ])("where somebody answers %j keeps nobody else waiting", async (reply, kind) => {
    await using server = await openHookServer(reply);
    const world = worldAt(server.url);
    await using carriage = await openCarriage({ call: (call) => world({ ...call, limit: 100 }) });
    await ask(carriage, via);
    expect(await carryNext(carriage)).toEqual({ kind });
    expect(await carriage.subscribers.count("pending")).toBe(1);
    expect(await carriage.subscribers.suppressionOf(via, hookAddresses[via])).toBeUndefined();
  });

  test("that leads to this machine is not called, and nothing in the store becomes of it", async () => {
    await using names = await openNameServer({ [`A ${new URL(hookAddresses[via]).hostname}`]: ["127.0.0.1"] });
    await using carriage = await openCarriage({ call: callerOutside(names.resolver) });
    await ask(carriage, via);
    expect(await carryNext(carriage)).toEqual({ kind: "dropped" });
    expect(await carriage.subscribers.count("confirmed")).toBe(0);
    expect(await carriage.letters.due(new Date(carriage.now().getTime() + 90_000_000), 9)).toEqual([]);
  });

  test("without a service that is live gets nothing: it lies in the outbox", async () => {
    await using carriage = await openCarriage();
    await ask(carriage, via);
    expect(await carryNext(carriage)).toEqual({ kind: "sent" });
    const letters = join(carriage.directory, "outbox", "letters");
    const [file = "", ...more] = await readdir(letters);
    expect([file.endsWith(".json"), more]).toEqual([true, []]);
    expect(await readFile(join(letters, file), "utf8")).toContain("https://mail.example.com/confirm/");
  });
});

test("a challenge brings the secret that it is signed with, and is the same when it is sent again", async () => {
  await using server = await openHookServer({ status: 200 }, { status: 500 });
  await using carriage = await openCarriage({ call: worldAt(server.url) });
  await ask(carriage, "webhook");
  expect(await carryNext(carriage)).toEqual({ kind: "put off" });
  carriage.pass(1);
  expect(await carryNext(carriage)).toEqual({ kind: "sent" });
  const [first, second] = server.taken;
  expect(first?.headers["webhook-id"]).toBe(second?.headers["webhook-id"]);
  const told = JSON.parse(String(second?.body));
  expect(told).toMatchObject({
    type: "subscription.challenge",
    data: {
      page: { name: expect.any(String), url: "https://status.example.com/" },
      secret,
      confirm: expect.stringMatching(/^https:/),
    },
  });
  // The clock of the test stands in the past, which the library does not take: its tolerance is not what is tried.
  const { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature } = second?.headers ?? {};
  const signed = new Webhook(secret).sign(String(id), new Date(Number(at) * 1_000), String(second?.body));
  expect(signature).toBe(signed);
});
