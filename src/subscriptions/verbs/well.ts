import { Hono } from "hono";
import type { SubscriptionService } from "#subscriptions/service.ts";

/** `GET health`: whether the service answers and its store can be read. */
export function well({ subscribers }: SubscriptionService): Hono {
  return new Hono().get("/health", async (context) => {
    await subscribers.find("");
    return context.text("ok\n");
  });
}
