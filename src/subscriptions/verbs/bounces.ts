import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { longestReport } from "#subscriptions/bounces/mail-report.ts";
import { takeBounce } from "#subscriptions/bounces/take.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";

/**
 * `POST bounces`: a letter that came back, or a complaint, as it was received (`message/rfc822`). What it says is
 * believed as far as we signed it; the answer is the same whatever came of it, so that nobody learns who is here.
 */
export function bounces({ ring, subscribers, now }: SubscriptionService): Hono {
  return new Hono()
    .post("/bounces", bodyLimit({ maxSize: longestReport }), async (context) => {
      const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
      if (type !== "message/rfc822") return context.text("Send the message as message/rfc822.\n", 415);
      await takeBounce(new Uint8Array(await context.req.arrayBuffer()), { ring, subscribers }, now());
      return context.text("Taken.\n", 202);
    })
    .all("/bounces", (context) => context.text("Use POST.\n", 405, { Allow: "POST" }));
}
