import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { readersOf } from "#cli/publish/readers.ts";
import { carryOne } from "#cli/serve/carry-one.ts";
import { hooksChannel } from "#delivery/channels/hooks.ts";
import { openPoster } from "#delivery/service-post/poster.ts";
import { openEvidence } from "#store/evidence.ts";
import { tokenAddress } from "#subscriptions/tokens.ts";
import { aMailingSite } from "../../support/email-channel.ts";
import { openHookServer } from "../../support/hook-server.ts";
import { hookAddresses, worldAt } from "../../support/hooks-channel.ts";
import { saidAbout } from "../../support/said.ts";
import { openOffice } from "../../support/sending.ts";
import { aWish, openService, serviceSettings } from "../../support/subscription-service.ts";

const channels = { own: { kind: "hooks", since: "2024-01-01" } };
const base = new URL("https://status.example.com/");

test("a webhook is registered, challenged, confirmed, told what its secret signs, left by its link, and told no more", async () => {
  const settings = serviceSettings({ channels });
  // The library of receivers takes what is at most five minutes old, by the real clock.
  await using service = await openService({ channels }, { now: () => new Date() });
  await using server = await openHookServer({ status: 204 });
  await using office = await openOffice([], service.database);
  const { ring, subscribers, letters } = service;
  const now = () => new Date();
  const call = worldAt(server.url);
  const poster = openPoster({ settings, base, by: call });
  const terms = settings.subscriptions;
  if (terms === undefined) throw new Error("The site has no service.");
  const mailer = { send: async () => Promise.reject(new Error("Nobody is written to.")) };
  const evidence = openEvidence(service.database);
  const carriage = { settings, terms, base, ring, subscribers, letters, evidence, mailer, poster, now };
  const verified = (secret: string) => {
    const { headers, body } = server.taken.at(-1) ?? {};
    return new Webhook(secret).verify(String(body), headers as Record<string, string>);
  };

  await service.post("/subscribe", {
    ...aWish,
    via: "webhook",
    address: hookAddresses.webhook,
    components: "checkout",
  });
  for (const owed of await letters.due(now(), 9)) expect(await carryOne(owed, carriage)).toEqual({ kind: "sent" });
  expect(server.taken).toHaveLength(1);
  const { secret, confirm } = JSON.parse(String(server.taken[0]?.body)).data;
  expect(verified(secret)).toMatchObject({ type: "subscription.challenge" });

  const channel = hooksChannel({
    name: "own",
    site: aMailingSite(),
    base,
    unsubscribe: tokenAddress(ring, terms.address, "unsubscribe"),
    preferences: tokenAddress(ring, terms.address, "preferences"),
    call,
  });
  const publish = async (subject: string, component: string) => {
    const status = { status: "partial_outage", was: "operational" } as const;
    const facts = { components: [{ id: component, name: component, ...status }] };
    const at = new Date(Date.now() + 1_000);
    const announcements = saidAbout(subject, [at.toISOString()], facts);
    await office.publish({ announcements, channels: [channel], now: at }, readersOf(subscribers, now));
  };
  await publish("before", "checkout");
  expect(server.taken).toHaveLength(1);

  const path = (address: string) => new URL(address).pathname;
  expect((await service.post(path(confirm))).status).toBe(200);
  await publish("unasked", "search");
  expect(server.taken).toHaveLength(1);
  await publish("asked", "checkout");
  expect(server.taken).toHaveLength(2);
  const told = verified(secret);
  expect(told).toMatchObject({ type: "incident.update.published", data: { subject: { id: "asked" } } });

  const { leave } = JSON.parse(String(server.taken[1]?.body)).data;
  expect((await service.app.request(path(leave))).status).toBe(200);
  expect(await subscribers.count("confirmed")).toBe(1);
  const oneClick = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  await service.app.request(path(leave), { method: "POST", body: oneClick });
  expect(await subscribers.count()).toBe(0);
  expect(await letters.due(now(), 9)).toEqual([]);
  await publish("after", "checkout");
  expect(server.taken).toHaveLength(2);
  expect(service.reported).toEqual([]);
});
