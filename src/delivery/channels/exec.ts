import type { Channel, Circumstances } from "#delivery/channel.ts";
import { type Ended, runProgram } from "#delivery/channels/exec/run.ts";
import { webhookId } from "#delivery/channels/webhook/signature.ts";
import type { SettingsOf } from "#model/channel.ts";
import type { Delivery, DeliveryKey, Outcome } from "#model/delivery.ts";
import type { SiteSettings } from "#model/site.ts";
import { webhookBody } from "#render/webhook.ts";

export interface ExecPlace {
  readonly site: SiteSettings;
  /** Where the page lives. */
  readonly base: URL;
}

export interface ExecChannelSettings extends ExecPlace {
  /** Its name in site.yaml. */
  readonly name: string;
  readonly settings: SettingsOf<"exec">;
  /** Where programs are found. */
  readonly programs: string;
  /** How long the command may take, in milliseconds. */
  readonly limit?: number | undefined;
}

const usualLimit = 30_000;

/** The exit code of what may be tried again, as `sysexits.h` has it. */
const temporaryFailure = 75;

/**
 * A command for every other line. It gets the body of our webhook, with the delivery's id, on standard input; the id
 * is the same when something is said again, so that the command can know it.
 */
export function execChannel({ name, settings, programs, limit = usualLimit, ...place }: ExecChannelSettings): Channel {
  return {
    name,
    kind: "exec",
    onUnknown: "repeat",
    connections: 1,
    async send(delivery, key, circumstances) {
      const input = execInput(place, delivery, key, circumstances);
      const ended = await runProgram({ command: settings.command, input, programs, limit });
      return outcomeOf(ended, webhookId(key, place.site));
    },
    close: async () => undefined,
  };
}

/** What stands on the command's standard input: one line of JSON. */
export function execInput(
  { site, base }: ExecPlace,
  { announcement }: Delivery,
  key: DeliveryKey,
  { pageLags }: Pick<Circumstances, "pageLags">,
): Uint8Array {
  const body: object = JSON.parse(webhookBody(announcement, { settings: site, base, pageLags }));
  return Buffer.from(`${JSON.stringify({ id: webhookId(key, site), ...body })}\n`);
}

/** 0: sent. 75: later. Any other code: never. A command that was killed may have spoken before. */
function outcomeOf(ended: Ended, receipt: string): Outcome {
  switch (ended.kind) {
    case "exited": {
      if (ended.code === 0) return { kind: "sent", receipt };
      const code = String(ended.code);
      const reason = `the command ended with ${code}`;
      return ended.code === temporaryFailure ? { kind: "deferred", code, reason } : { kind: "refused", code, reason };
    }
    case "killed": {
      const reason = ended.byLimit ? "the command took too long" : `the command was killed (${ended.signal})`;
      return { kind: "unknown", reason, closes: true };
    }
    case "not-begun":
      return { kind: "deferred", code: ended.code, reason: `the command did not begin (${ended.code})`, closes: true };
  }
}
