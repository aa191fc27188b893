import { execChannel, execInput } from "#delivery/channels/exec.ts";
import { hookOutbox } from "#delivery/channels/http/open.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import type { SettingsOf } from "#model/channel.ts";

/** The channel that runs a command: live, or what it would read in the outbox, where nothing is run. */
export function openExec(name: string, settings: SettingsOf<"exec">, opening: Opening): Opened {
  const place = { site: opening.settings, base: opening.base };
  const { live, environment } = opening;
  if (live) return { channel: execChannel({ name, settings, ...place, programs: environment.programs }) };
  return hookOutbox(name, opening, (delivery, circumstances) => {
    const { announcement, channel, recipient } = delivery;
    const key = { announcement: announcement.id, channel, recipient: recipient.id };
    return execInput(place, delivery, key, circumstances);
  });
}
