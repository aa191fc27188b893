import { describe, expect, test } from "vitest";
import { hookAddresses } from "../../support/hooks-channel.ts";
import { aWish, openService, type RunningService } from "../../support/subscription-service.ts";

const channels = {
  email: { kind: "email", since: "2024-01-01", from: "status@example.com" },
  own: { kind: "hooks", since: "2024-01-01" },
};
const open = (changes: object = {}) => openService({ channels: { ...channels, ...changes } });
const hook = (via: keyof typeof hookAddresses) => ({ ...aWish, via, address: hookAddresses[via] });

async function answerOf(service: RunningService, fields: Readonly<Record<string, string>>) {
  const answer = await service.post("/subscribe", fields);
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
}

describe("the form", () => {
  test("offers the ways that are declared for everybody, and no others", async () => {
    await using both = await open();
    const page = await (await both.app.request("/subscribe")).text();
    const ways = [...page.matchAll(/<option value="(email|webhook|slack|discord|teams)"/g)].map(([, way]) => way);
    expect(ways).toEqual(["email", "webhook", "slack", "discord", "teams"]);
    expect(page).toContain('name="address" type="text"');

    await using mail = await open({ own: { ...channels.own, audience: "test" } });
    const plain = await (await mail.app.request("/subscribe")).text();
    expect(plain).not.toContain('name="via"');
    expect(plain).toContain('name="address" type="email"');
    expect((await mail.post("/subscribe", hook("webhook"))).status).toBe(422);

    await using hooks = await openService({ channels: { own: channels.own } });
    expect(await (await hooks.app.request("/subscribe")).text()).not.toContain('<option value="email"');
    expect((await hooks.post("/subscribe", aWish)).status).toBe(422);
  });

  test("comes back with what was chosen where the address is none, and keeps nothing", async () => {
    await using service = await open();
    const before = service.everything();
    for (const address of ["https://127.0.0.1/x", "http://hooks.example.org/", "ada@example.org", ""]) {
      const { status, body } = await answerOf(service, { ...hook("webhook"), address });
      expect(status).toBe(422);
      expect(body).toMatch(/<option value="webhook" selected>[\s\S]*We cannot post to this address/);
    }
    expect((await answerOf(service, { ...hook("slack"), address: hookAddresses.webhook })).status).toBe(422);
    expect(service.everything()).toEqual(before);
  });
});

describe.each(Object.keys(hookAddresses) as (keyof typeof hookAddresses)[])("a wish for %s", (via) => {
  test("is kept with a secret for a webhook alone, owes a challenge, and is told no secret", async () => {
    await using service = await open();
    const { status, body } = await answerOf(service, hook(via));
    expect(status).toBe(200);
    expect(body).not.toMatch(/whsec_|canary/i);
    expect(body).toContain("Now look where the webhook leads");
    const kept = await service.subscribers.findByAddress(via, hookAddresses[via]);
    expect(kept).toMatchObject({ state: "pending", via, source: "form" });
    if (via === "webhook") expect(kept?.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    else expect(kept?.secret).toBeUndefined();
    expect(await service.letters.due(service.now(), 9)).toMatchObject([{ kind: "confirm", via }]);
  });

  test("is answered alike, whether the address is new, waits, is confirmed or is suppressed", async () => {
    await using service = await open();
    const first = await answerOf(service, hook(via));
    const again = await answerOf(service, hook(via));
    const { id = "" } = (await service.subscribers.findByAddress(via, hookAddresses[via])) ?? {};
    const before = (await service.subscribers.find(id))?.secret;
    await service.subscribers.confirm(id, new Date(0), service.now());
    service.wait(2 * 86_400_000);
    const known = await answerOf(service, hook(via));
    expect((await service.subscribers.find(id))?.secret).toBe(before);
    await service.subscribers.leave(id, "bounced", service.now());
    service.wait(2 * 86_400_000);
    const suppressed = await answerOf(service, hook(via));
    expect([again, known, suppressed]).toEqual([first, first, first]);
  });
});

test("a thousand wishes for paths of one host bring it twenty posts a day at most", async () => {
  await using service = await open();
  for (let count = 0; count < 60; count += 1) {
    const address = `https://victim.example.org/${count}`;
    expect((await answerOf(service, { ...hook("webhook"), address })).status).toBe(200);
  }
  expect(await service.letters.due(service.now(), 99)).toHaveLength(20);
  await answerOf(service, hook("webhook"));
  expect(await service.letters.due(service.now(), 99)).toHaveLength(21);
});

test("a link to confirm takes a post without a browser, as `curl -d ''` sends it", async () => {
  await using service = await open();
  await answerOf(service, hook("webhook"));
  const [owed] = await service.letters.due(service.now(), 1);
  const link = `/confirm/${service.ring.sign("confirm", owed?.subscriber ?? "")}`;
  expect((await service.app.request(link)).status).toBe(200);
  expect(await service.subscribers.count("confirmed")).toBe(0);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await service.app.request(link, { method: "POST", headers, body: "" });
  expect([answer.status, await service.subscribers.count("confirmed")]).toEqual([200, 1]);
  expect(await answer.text()).not.toMatch(/whsec_|hooks\.example\.org/);
});
