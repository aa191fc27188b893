import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { bounceAddress, subscriberIn } from "#subscriptions/bounces/envelope.ts";
import { keyRing } from "#subscriptions/tokens.ts";
import { sendOn } from "../../support/delivery.ts";
import { anEmailChannel } from "../../support/email-channel.ts";
import { openMailbox } from "../../support/mailbox.ts";

test("each letter comes back to an address of its own, which names its reader to us alone; From stays as it is", async () => {
  await using mailbox = await openMailbox();
  const ring = keyRing([{ id: "k1", secret: randomBytes(32) }]);
  const channel = anEmailChannel(mailbox.url, { returnPath: bounceAddress(ring, "bounces.example.com") });
  await sendOn(channel, { subscriber: { id: "k3v9x2m7q4ab" } });
  await channel.close();
  const [letter] = mailbox.letters;
  expect(letter?.from).toMatch(/^bounce\+k1\.k3v9x2m7q4ab\.[0-9a-f]{24}@bounces\.example\.com$/);
  expect(letter?.from.split("@")[0]?.length).toBeLessThanOrEqual(64);
  expect(subscriberIn(ring, [letter?.from.toUpperCase() ?? ""])).toBe("k3v9x2m7q4ab");
  expect(letter?.bytes.toString()).toMatch(/^From: .*<status@example\.com>\r$/m);
});
