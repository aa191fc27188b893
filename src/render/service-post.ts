import type { HookWay } from "#model/hook-address.ts";
import type { SiteSettings } from "#model/site.ts";
import { permalink } from "#render/address.ts";
import { discordService, slackService, teamsService } from "#render/chat/service-message.ts";
import { oneLine } from "#render/clean-text.ts";
import { heldJson } from "#render/service-mail/held.ts";
import { type ServiceLetter, type ServiceMailOptions, saidLetter } from "#render/service-mail/letter.ts";

/** One of the service's own letters as a message in a chat. Its address is a secret: the host alone is named. */
export function serviceMessage(
  letter: ServiceLetter,
  via: Exclude<HookWay, "webhook">,
  settings: SiteSettings,
  options: ServiceMailOptions,
): object {
  const said = saidLetter(withoutPath(letter), settings, options);
  return { slack: slackService, discord: discordService, teams: teamsService }[via](said);
}

const types = {
  confirm: "subscription.challenge",
  known: "subscription.known",
  farewell: "subscription.ended",
  export: "subscription.export",
} as const satisfies Readonly<Record<ServiceLetter["kind"], string>>;

/**
 * The same for programs, in the envelope of Standard Webhooks. A challenge brings the secret that signs it and
 * everything after it, once.
 */
export function serviceEvent(
  letter: ServiceLetter,
  secret: string,
  settings: SiteSettings,
  { base, now }: { readonly base: URL; readonly now: Date },
): object {
  return {
    type: types[letter.kind],
    timestamp: now.toISOString(),
    data: { page: { name: oneLine(settings.name), url: permalink(base, "") }, ...dataOf(letter, secret) },
  };
}

function dataOf(letter: ServiceLetter, secret: string): object {
  switch (letter.kind) {
    case "confirm":
      return { secret, confirm: letter.link, until: letter.goodUntil.toISOString() };
    case "known":
      return { preferences: letter.link };
    case "farewell":
      return { subscribe: letter.link };
    case "export":
      return { held: JSON.parse(heldJson(letter.held)), preferences: letter.link };
  }
}

function withoutPath(letter: ServiceLetter): ServiceLetter {
  const short = <Known extends { readonly address: string }>(known: Known): Known => ({
    ...known,
    address: URL.canParse(known.address) ? new URL(known.address).host : "",
  });
  switch (letter.kind) {
    case "farewell":
      return short(letter);
    case "export":
      return { ...letter, held: { ...letter.held, subscriber: short(letter.held.subscriber) } };
    case "known":
      return { ...letter, subscriber: short(letter.subscriber) };
    case "confirm":
      return { ...letter, subscriber: short(letter.subscriber) };
  }
}
