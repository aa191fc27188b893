import type { Channel } from "#delivery/channel.ts";
import { hooksChannel } from "#delivery/channels/hooks.ts";
import { type Call, callOnce } from "#delivery/channels/http/call.ts";
import type { Caller } from "#delivery/channels/http/outside.ts";
import type { HookWay } from "#model/hook-address.ts";
import type { Site } from "#model/site.ts";
import { aMailingSite } from "./email-channel.ts";

/** An address of each kind, as a stranger would give it. */
export const hookAddresses: Readonly<Record<HookWay, string>> = {
  webhook: "https://hooks.example.org/canary-path",
  slack: "https://hooks.slack.com/services/T0000/B0000/canaryPath",
  discord: "https://discord.com/api/webhooks/1182736450912345678/canary-path",
  teams: "https://example.webhook.office.com/canary-path",
};

/** Lets `url`, a server on this machine, stand for all the world outside, and keeps what was asked for. */
export function worldAt(url: string): Caller & { readonly asked: string[] } {
  const asked: string[] = [];
  const call = (given: Call) => {
    asked.push(given.address.href);
    return callOnce({ ...given, address: new URL(url) });
  };
  return Object.assign(call, { asked });
}

/** The line of readers' own webhooks, to the world that `call` reaches. */
export function ownHooks(call: Caller, facts: { readonly site?: Site; readonly limit?: number } = {}): Channel {
  return hooksChannel({
    name: "own-hooks",
    site: aMailingSite(),
    base: new URL("https://status.example.com/"),
    unsubscribe: (subscriber) => `https://mail.example.com/u/k1.${subscriber}.0123456789abcdefghijkl`,
    preferences: (subscriber) => `https://mail.example.com/preferences/k1.${subscriber}.0123456789abcdefghijkl`,
    call,
    limit: 10_000,
    ...facts,
  });
}
