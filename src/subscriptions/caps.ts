import type { Context } from "hono";
import type { Way } from "#model/subscriber.ts";
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

/** So many wishes a day for webhooks of one host: each brings it a post that it may not have asked for. */
const postsToHost = 20;

/** How many wishes are taken for the host of somebody's webhook; a chat's host bears more than all that we take. */
export function capsOnHost(
  { via, address }: { readonly via: Way; readonly address: string },
  { hash }: Pick<SubscriptionService, "hash">,
): readonly Cap[] {
  if (via !== "webhook") return [];
  return [{ name: hash("host", new URL(address).host), per: 24 * hour, most: postsToHost }];
}
