import type { Channel } from "#delivery/channel.ts";
import { type EmailChannelSettings, emailChannel } from "#delivery/channels/email.ts";
import { channelSettings, type SettingsOf } from "#model/channel.ts";
import type { Site } from "#model/site.ts";
import { aSite } from "./site.ts";

/** Little patience, for tests of silence; the test server itself waits a tenth of a second before it greets. */
export const shortTimeouts = { connect: 500, greeting: 400, reply: 250, letter: 250 };
export const longTimeouts = { connect: 10_000, greeting: 10_000, reply: 10_000, letter: 10_000 };

/** Settings of an email channel as site.yaml would hold them. */
export function emailSettings(facts: Partial<SettingsOf<"email">> = {}): SettingsOf<"email"> {
  const settings = channelSettings.parse({ kind: "email", since: "2024-01-01", from: "status@example.com", ...facts });
  if (settings.kind !== "email") throw new TypeError("These are settings of another kind.");
  return settings;
}

/** A site that lets its readers leave by mail. */
export function aMailingSite(facts: Parameters<typeof aSite>[0] = {}): Site {
  return aSite({ subscriptions: { address: "https://mail.example.com/" }, ...facts });
}

export interface EmailFacts extends Partial<Omit<EmailChannelSettings, "settings" | "site">> {
  readonly settings?: Partial<SettingsOf<"email">>;
  readonly site?: Parameters<typeof aSite>[0];
}

/** An email channel to the mail server at `smtpUrl`. */
export function anEmailChannel(smtpUrl: string, { settings, site, ...facts }: EmailFacts = {}): Channel {
  return emailChannel({
    name: "email",
    settings: emailSettings(settings),
    site: aMailingSite(site).settings,
    base: new URL("https://status.example.com/"),
    smtpUrl,
    preferences: (subscriber) => `https://mail.example.com/preferences/k1.${subscriber}.0123456789abcdefghijkl`,
    unsubscribe: (subscriber) => `https://mail.example.com/u/k1.${subscriber}.0123456789abcdefghijkl`,
    timeouts: longTimeouts,
    ...facts,
  });
}
