import { expect, test } from "vitest";
import { readersOf } from "#cli/publish/readers.ts";
import { openHookServer } from "../../support/hook-server.ts";
import { hookAddresses, ownHooks, worldAt } from "../../support/hooks-channel.ts";
import { saidAbout } from "../../support/said.ts";
import { countStates, openOffice, sendTime } from "../../support/sending.ts";
import { aSharedSecret } from "../../support/webhook-channel.ts";

const joined = new Date("2026-01-01T00:00:00Z");
const announcements = saidAbout("checkout", ["2026-03-14T09:42:00Z"]);
const addresses = ["a", "b", "c"].map((path) => `https://hooks.example.org/${path}`);
const hook = (address: string) => ({ via: "webhook" as const, address, secret: aSharedSecret(), source: "test" });

test("whose webhook is gone leaves as bounced, and the others are told all the same; nobody is told by mail", async () => {
  await using office = await openOffice(["ada"]);
  await using server = await openHookServer({ status: 204 }, { status: 410 });
  for (const address of addresses) await office.subscribers.add(hook(address), joined);
  const world = worldAt(server.url);
  const readers = readersOf(office.subscribers, () => sendTime);
  const report = await office.publish({ announcements, channels: [ownHooks(world)] }, readers);
  expect(report.channels).toMatchObject([{ sent: 2, refused: 1 }]);
  expect(await countStates(office.ledger)).toEqual({ sent: 2, refused: 1 });
  expect(world.asked.toSorted()).toEqual(addresses);
  const why = await Promise.all(addresses.map((address) => office.subscribers.suppressionOf("webhook", address)));
  expect(why.filter((reason) => reason === "bounced")).toHaveLength(1);
  expect(await office.subscribers.count("confirmed")).toBe(3);
  expect(JSON.stringify(await office.ledger.list())).not.toContain("hooks.example.org");
});

test("whose webhook puts us off is forgotten after days of it, and not before", async () => {
  await using office = await openOffice([]);
  await using server = await openHookServer({ status: 404 });
  await office.subscribers.add(hook(hookAddresses.webhook), joined);
  const channels = [ownHooks(worldAt(server.url))];
  for (const day of [0, 1, 2, 3, 4]) {
    expect(await office.subscribers.count()).toBe(1);
    const now = new Date(sendTime.getTime() + day * 86_400_000);
    const said = saidAbout(`checkout-${day}`, [new Date(now.getTime() - 3_600_000).toISOString()]);
    await office.publish(
      { announcements: said, channels, now },
      readersOf(office.subscribers, () => now),
    );
  }
  expect(await office.subscribers.count()).toBe(0);
  expect(await office.subscribers.suppressionOf("webhook", hookAddresses.webhook)).toBe("bounced");
});
