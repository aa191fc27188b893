import { hookOutbox } from "#delivery/channels/http/open.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import { pingOf, webSubChannel } from "#delivery/channels/websub.ts";
import type { SettingsOf } from "#model/channel.ts";

/** The channel for a WebSub hub, which needs no secret: live, or the same calls in the outbox. */
export function openWebSub(name: string, settings: SettingsOf<"websub">, opening: Opening): Opened {
  const { base, live } = opening;
  if (live) return { channel: webSubChannel({ name, settings, base }) };
  return hookOutbox(name, opening, (_delivery, circumstances) => pingOf(base, circumstances), "txt");
}
