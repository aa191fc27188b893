import { Resolver } from "node:dns/promises";
import { hookBytes, hooksChannel } from "#delivery/channels/hooks.ts";
import { hookOutbox } from "#delivery/channels/http/open.ts";
import { callerOutside } from "#delivery/channels/http/outside.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";

/** Webhooks that readers registered themselves: live, or the same bodies in the outbox, without their addresses. */
export function openHooks(name: string, opening: Opening): Opened {
  const { site, base, unsubscribe, preferences, live } = opening;
  const place = { site, base, unsubscribe, preferences };
  if (!live) return hookOutbox(name, opening, (delivery, circumstances) => hookBytes(place, delivery, circumstances));
  return { channel: hooksChannel({ name, ...place, call: callerOutside(strangersNames()) }) };
}

/** DNS for names that strangers gave: their name servers keep us waiting for seconds at most. */
export function strangersNames(): Resolver {
  return new Resolver({ timeout: 2_000, tries: 2 });
}
