import type { Context } from "hono";
import type { Cap } from "#store/wishes.ts";
import { networkFrom } from "#subscriptions/network.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";

const hour = 3_600_000;

/** How many wishes are taken an hour from where this one comes from, and in all. */
export function capsOn(context: Context, { terms, hash }: SubscriptionService): readonly [Cap, Cap] {
  const network = networkFrom(context, terms.proxies);
  return [
    { name: hash("network", network), per: hour, most: terms.caps.perNetwork },
    { name: "wishes", per: hour, most: terms.caps.inAll },
  ];
}
