import type { Channel, Circumstances } from "#delivery/channel.ts";
import { discordChannel } from "#delivery/channels/discord.ts";
import { outcomeForOne } from "#delivery/channels/hooks/outcome.ts";
import { type ReadersHook, readersHookOf } from "#delivery/channels/hooks/readers-hook.ts";
import type { Answer } from "#delivery/channels/http/call.ts";
import { chatWriter } from "#delivery/channels/http/chat.ts";
import type { Caller } from "#delivery/channels/http/outside.ts";
import { slackChannel } from "#delivery/channels/slack.ts";
import { teamsChannel } from "#delivery/channels/teams.ts";
import { sharedKey } from "#delivery/channels/webhook/keys.ts";
import { webhookBytes, webhookChannel } from "#delivery/channels/webhook.ts";
import type { Delivery, Outcome } from "#model/delivery.ts";
import type { Site } from "#model/site.ts";
import { discordMessage, slackMessage, teamsMessage } from "#render/chat.ts";
import type { ReaderLinks } from "#render/reader-links.ts";

export interface HooksPlace {
  readonly site: Site;
  /** Where the page lives. */
  readonly base: URL;
  /** Where a subscriber leaves. */
  readonly unsubscribe: (subscriber: string) => string;
  /** Where a subscriber chooses. */
  readonly preferences: (subscriber: string) => string;
}

export interface HooksChannelSettings extends HooksPlace {
  /** Its name in site.yaml. */
  readonly name: string;
  /** Calls addresses that strangers gave. */
  readonly call: Caller;
  /** How long one call may take, in milliseconds. */
  readonly limit?: number | undefined;
}

const usualLimit = 10_000;
/** So many strangers may keep us waiting at once. */
const connections = 20;
const shape = { shape: "openline" } as const;

/**
 * Webhooks that readers registered themselves, each told in its own form: Standard Webhooks signed with the reader's
 * own secret, or a message in their Slack, Discord or Teams. What goes wrong at one address concerns nobody else.
 */
export function hooksChannel({ name, call, limit = usualLimit, ...place }: HooksChannelSettings): Channel {
  const channelTo = (hook: ReadersHook, call: Caller): Channel => {
    const { base, site } = place;
    const one = { name, base, limit, call, address: hook.address, links: linksFor(hook, place) };
    switch (hook.via) {
      case "slack":
        return slackChannel({ ...one, site: site.settings });
      case "discord":
        return discordChannel({ ...one, site: site.settings });
      case "teams":
        return teamsChannel({ ...one, site: site.settings });
      case "webhook":
        return webhookChannel({ ...one, site, settings: shape, keys: [sharedKey(hook.secret)] });
    }
  };
  return {
    name,
    kind: "hooks",
    onUnknown: "repeat",
    connections,
    async send(delivery, key, circumstances) {
      const hook = readersHookOf(delivery.recipient);
      if ("kind" in hook) return hook;
      let answer: Answer | undefined;
      const channel = channelTo(hook, async (request) => {
        answer = await call(request);
        return answer;
      });
      const outcome = await channel.send(inLanguage(delivery, hook), key, circumstances);
      return outcomeForOne(hook.via, outcome, answer);
    },
    close: async () => undefined,
  };
}

/** The body that one reader's address gets, or why there is none. */
export function hookBytes(place: HooksPlace, delivery: Delivery, circumstances: Circumstances): Uint8Array | Outcome {
  const hook = readersHookOf(delivery.recipient);
  if ("kind" in hook) return hook;
  const { site, base } = place;
  const [shared, said] = [{ base, links: linksFor(hook, place) }, inLanguage(delivery, hook)];
  if (hook.via === "webhook") return webhookBytes({ ...shared, site, settings: shape }, said, circumstances);
  const message = { slack: slackMessage, discord: discordMessage, teams: teamsMessage }[hook.via];
  return chatWriter({ ...shared, site: site.settings }, message)(said, circumstances);
}

function linksFor({ id }: ReadersHook, { unsubscribe, preferences }: HooksPlace): ReaderLinks {
  return { choose: preferences(id), leave: unsubscribe(id) };
}

/** The announcement in the reader's language, where it was translated. */
function inLanguage(delivery: Delivery, { language }: ReadersHook): Delivery {
  const { announcement } = delivery;
  if (language === undefined || announcement.words[language] === undefined) return delivery;
  return { ...delivery, announcement: { ...announcement, language } };
}
