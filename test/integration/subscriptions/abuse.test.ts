import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { describe, expect, test } from "vitest";
import type { SuppressionReason } from "#model/subscriber.ts";
import { aWish, encoded, openService, type RunningService } from "../../support/subscription-service.ts";

const hour = 3_600_000;
const proxied = (perNetwork: number, inAll = 100_000) => ({
  subscriptions: { address: "https://mail.example.com/", proxies: 1, caps: { perNetwork, inAll } },
});
const from = (address: string) => ({ "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": address });
const owed = async ({ letters, now }: RunningService) =>
  (await letters.due(now(), 10_000)).map(({ address }) => address);

describe("nobody learns who is subscribed", () => {
  const add = async ({ subscribers, now }: RunningService, reason?: SuppressionReason) => {
    const { subscriber } = await subscribers.add({ address: aWish.address, source: "cli" }, now());
    if (reason !== undefined) await subscribers.leave(subscriber.id, reason, now());
  };
  const world: Readonly<Record<string, (service: RunningService) => Promise<unknown>>> = {
    nobody: async () => undefined,
    "who is confirmed": (service) => add(service),
    "who waits": async (service) => {
      await service.post("/subscribe", aWish);
      service.wait(25 * hour);
    },
    "who had a letter today": (service) => service.post("/subscribe", aWish),
    "who left": (service) => add(service, "left"),
    "who was erased": (service) => add(service, "erased"),
    "whose letters came back": (service) => add(service, "bounced"),
    "who complained": (service) => add(service, "complained"),
  };
  const answerTo = async (service: RunningService, fields: Readonly<Record<string, string>> = {}) => {
    service.used();
    const answer = await service.post("/subscribe", { ...aWish, ...fields }, from("192.0.2.1"));
    return [answer.status, [...answer.headers], await answer.text(), service.used()];
  };

  test.each(Object.entries(world))("%s gets the same answer, with the same work behind it", async (_, before) => {
    await using service = await openService(proxied(1_000));
    await using empty = await openService(proxied(1_000));
    await before(service);
    const answer = await answerTo(service);
    expect(answer).toEqual(await answerTo(empty));
    expect(answer.at(-1)).toEqual({ reads: 0, writes: 1 });
  });

  test("what is too much, and what a program filled in, gets the same answer, too", async () => {
    await using service = await openService(proxied(2));
    const first = await answerTo(service);
    expect(await answerTo(service, { address: "eve@example.org", website: "https://eve.example" })).toEqual(first);
    expect(await answerTo(service, { address: "bob@example.org" })).toEqual(first);
    expect(await owed(service)).toEqual(["ada@example.org"]);
    expect(await service.subscribers.count()).toBe(1);
  });
});

describe("nobody is flooded", () => {
  test("a thousand hostile requests are one letter to their victim at most", async () => {
    await using service = await openService({ ...proxied(1_000) });
    const spellings = ["ada@example.org", "ADA@Example.org", "ada+1@example.org", " ada+x+y@EXAMPLE.ORG"];
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => {
          const fields = { ...aWish, address: spellings[index % spellings.length] ?? "", language: "fr" };
          return service.post("/subscribe", fields, from(`10.${round}.${index}.1`));
        }),
      );
    }
    expect(await owed(service)).toHaveLength(1);
    const app = await service.restarted();
    await app.request("/subscribe", { method: "POST", body: encoded(aWish) });
    expect(await owed(service)).toHaveLength(1);
  });

  test("one network asks so many times an hour and no more, also after a new beginning", async () => {
    await using service = await openService(proxied(3));
    const ask = async (app: RunningService["app"], name: string, address: string) =>
      await app.request("/subscribe", {
        ...{ method: "POST", headers: from(address) },
        body: encoded({ ...aWish, address: `${name}@example.org` }),
      });
    for (const [index, address] of ["2001:db8::1", "2001:db8:0:ff::2"].entries())
      await ask(service.app, `a${index}`, address);
    const app = await service.restarted();
    for (const [index, address] of ["[2001:db8:0:1::3]:99", "2001:db8::4", "2001:db8::5"].entries())
      await ask(app, `b${index}`, address);
    expect(await owed(service)).toEqual(["a0@example.org", "a1@example.org", "b0@example.org"]);
    await ask(app, "c", "2001:db8:0:100::1");
    expect(await owed(service)).toContain("c@example.org");
    service.wait(hour);
    await ask(app, "d", "2001:db8::1");
    expect(await owed(service)).toContain("d@example.org");
  });

  test("all of them together ask so many times an hour and no more, and more of them fill no disk", async () => {
    await using service = await openService(proxied(5, 10));
    for (let index = 0; index < 30; index += 1) {
      await service.post("/subscribe", { ...aWish, address: `a${index}@example.org` }, from(`10.0.${index}.1`));
    }
    expect(await owed(service)).toHaveLength(10);
    const before = service.everything();
    await service.post("/subscribe", aWish, from("10.1.0.1"));
    expect(service.everything()).toEqual(before);
  });

  test("the store holds no network in a form that can be read", async () => {
    await using service = await openService(proxied(5));
    await service.post("/subscribe", aWish, from("203.0.113.7"));
    expect(JSON.stringify(service.everything())).not.toContain("203.0.113");
  });

  test("without a proxy of ours nobody can say that they come from elsewhere", async () => {
    const caps = { perNetwork: 2, inAll: 100 };
    await using service = await openService({ subscriptions: { address: "https://mail.example.com/", caps } });
    const server = serve({ fetch: service.app.fetch, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    try {
      for (let index = 0; index < 5; index += 1) {
        const body = encoded({ ...aWish, address: `a${index}@example.org` });
        const headers = { "X-Forwarded-For": `10.0.${index}.1` };
        const answer = await fetch(`http://127.0.0.1:${port}/subscribe`, { method: "POST", body, headers });
        expect(answer.status).toBe(200);
      }
    } finally {
      server.close();
    }
    expect(await owed(service)).toEqual(["a0@example.org", "a1@example.org"]);
  });
});
