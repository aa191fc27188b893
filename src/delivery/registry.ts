import type { Channel } from "#delivery/channel.ts";
import { openBluesky } from "#delivery/channels/bluesky/open.ts";
import { openDiscord } from "#delivery/channels/discord/open.ts";
import { openEmail } from "#delivery/channels/email/open.ts";
import { refuseLiveMail } from "#delivery/channels/email.ts";
import { openExec } from "#delivery/channels/exec/open.ts";
import { openHooks } from "#delivery/channels/hooks/open.ts";
import { openMastodon } from "#delivery/channels/mastodon/open.ts";
import { openNtfy } from "#delivery/channels/ntfy/open.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import { openSlack } from "#delivery/channels/slack/open.ts";
import { openTeams } from "#delivery/channels/teams/open.ts";
import { openWebhook } from "#delivery/channels/webhook/open.ts";
import { openWebSub } from "#delivery/channels/websub/open.ts";
import { openX } from "#delivery/channels/x/open.ts";
import type { ChannelSettings } from "#model/channel.ts";
import type { Environment } from "#model/environment.ts";
import { SettingError } from "#model/setting-error.ts";
import type { SiteSettings } from "#model/site.ts";

export type { Opening } from "#delivery/channels/opening.ts";
export { isOutbox } from "#delivery/channels/outbox.ts";

/** The channels that can be used, and what the operator should know of the others. */
export interface OpenChannels {
  readonly channels: readonly Channel[];
  readonly notes: readonly string[];
  /** Lines that cannot speak until somebody mends a setting; the others need not wait for that. */
  readonly refused: readonly string[];
}

/**
 * Opens every channel that site.yaml declares and does not switch off.
 * A run into the outbox writes for all of them. A live run leaves those out that lack credentials, and says so: what
 * only lies in the outbox must not be remembered as told.
 *
 * @throws SettingError for a setting of mail that cannot be used: letters would go out unsigned
 */
export async function openChannels(opening: Opening): Promise<OpenChannels> {
  const channels: Channel[] = [];
  const notes: string[] = [];
  const refused: string[] = [];
  for (const [name, settings] of Object.entries(opening.settings.channels)) {
    if (!settings.enabled) continue;
    const { channel, note, refusal } = await openOrRefuse(name, settings, opening);
    if (channel !== undefined) channels.push(channel);
    if (note !== undefined) notes.push(note);
    if (refusal !== undefined) refused.push(refusal);
  }
  return { channels, notes, refused };
}

async function openOrRefuse(
  name: string,
  settings: ChannelSettings,
  opening: Opening,
): Promise<Opened & { readonly refusal?: string }> {
  try {
    return await open(name, settings, opening);
  } catch (error) {
    if (!(error instanceof SettingError) || settings.kind === "email") throw error;
    return { refusal: `${name}: ${error.message}` };
  }
}

/** One line for each kind: a new one does not compile before it stands here. */
async function open(name: string, settings: ChannelSettings, opening: Opening): Promise<Opened> {
  switch (settings.kind) {
    case "email":
      return await openEmail(name, settings, opening);
    case "x":
      return openX(name, settings, opening);
    case "slack":
      return openSlack(name, opening);
    case "discord":
      return openDiscord(name, opening);
    case "teams":
      return openTeams(name, opening);
    case "webhook":
      return openWebhook(name, settings, opening);
    case "mastodon":
      return openMastodon(name, settings, opening);
    case "bluesky":
      return openBluesky(name, settings, opening);
    case "websub":
      return openWebSub(name, settings, opening);
    case "ntfy":
      return openNtfy(name, settings, opening);
    case "hooks":
      return openHooks(name, opening);
    case "exec":
      return openExec(name, settings, opening);
  }
}

/** The sentence that forbids a live run with these settings, or undefined if nothing does. */
export function refuseLive(settings: SiteSettings, environment: Environment): string | undefined {
  const declared = Object.values(settings.channels);
  const mails = declared.some(({ kind, enabled }) => kind === "email" && enabled) && environment.SMTP_URL !== undefined;
  return mails ? refuseLiveMail(settings) : undefined;
}
