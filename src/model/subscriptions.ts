import { z } from "zod";
import { line, webAddress } from "#model/text.ts";
import { duration } from "#model/time.ts";

/** What site.yaml says of the service that lets readers subscribe and leave. */
export const subscriptions = z.strictObject({
  address: webAddress.describe("Where the subscription service lives; unsubscribe links point there."),
  consentText: line(500)
    .default("Write to me about the state of this service. I can change what I hear of, or leave, at any time.")
    .describe("What subscribers agree to; each version is kept, and which one each of them agreed to."),
  confirmWithin: duration.prefault("48h").describe("How long the link that asks people to confirm is good."),
  forgetAfter: duration.prefault("7d").describe("When who never confirmed is erased."),
  proxies: z
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe("How many proxies of ours stand before the service; readers' networks are read from their headers."),
  caps: z
    .strictObject({
      perNetwork: z.int().min(1).max(100_000).default(20).describe("Wishes an hour from one network."),
      inAll: z.int().min(1).max(10_000_000).default(5_000).describe("Wishes an hour in all."),
    })
    .prefault({})
    .describe("How many wishes to subscribe are taken; more are answered alike and kept by nobody."),
  privacy: z
    .strictObject({
      controller: line(300).describe("Who answers for the data, with an address on paper."),
      officer: line(200).optional().describe("The data protection officer, and how to reach them."),
      authority: line(200).optional().describe("The authority that readers can complain to."),
    })
    .optional()
    .describe("What the privacy notice says of us."),
});
export type SubscriptionSettings = z.output<typeof subscriptions>;
