import { expect, test } from "vitest";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { hookAddresses } from "../../support/hooks-channel.ts";
import { openSubscriberDesk } from "../../support/subscriber-desk.ts";
import { aSharedSecret } from "../../support/webhook-channel.ts";

test("lists and counts never show the address of a webhook, nor its secret", async () => {
  await using desk = await openSubscriberDesk();
  const database = await desk.data.open();
  for (const via of ["webhook", "slack", "discord", "teams"] as const) {
    const subscriber = { via, address: hookAddresses[via], secret: aSharedSecret(), source: "form" };
    await openSubscribers(database).add(subscriber, desk.now);
  }
  const list = await desk.subscribers("list", "--addresses");
  expect(list.out).toMatch(/confirmed +slack at hooks\.slack\.com/);
  expect(list.out).toContain("webhook at hooks.example.org");
  const answers = [list, await desk.subscribers("list"), await desk.subscribers("stats")];
  for (const { out, err } of answers) expect(`${out}${err}`).not.toMatch(/canary|whsec_/i);
});
