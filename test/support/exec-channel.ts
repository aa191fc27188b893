import type { Channel } from "#delivery/channel.ts";
import { execChannel } from "#delivery/channels/exec.ts";
import { channelSettings } from "#model/channel.ts";
import { aMailingSite } from "./email-channel.ts";

/** A channel that runs `command`, which finds what the test finds. */
export function anExec(command: string[], limit = 20_000): Channel {
  const settings = channelSettings.parse({ kind: "exec", since: "2024-01-01", command });
  if (settings.kind !== "exec") throw new TypeError("These are settings of another kind.");
  return execChannel({
    name: "own",
    settings,
    site: aMailingSite().settings,
    base: new URL("https://status.example.com/"),
    programs: process.env["PATH"] ?? "",
    limit,
  });
}
