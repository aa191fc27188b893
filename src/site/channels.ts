import { type LastLook, lastLook } from "#domain/readiness/last-look.ts";
import type { Announcement } from "#model/announcement.ts";
import type { ChannelSettings } from "#model/channel.ts";
import { didWell, slowestOf } from "#model/drill.ts";
import { type Impact, impacts } from "#model/update.ts";
import { secondsOf } from "#render/dates.ts";
import { announcements, language, now, site, words } from "#site/site.ts";

/** A line on which everybody may hear us, as the page shows it. */
export interface PublicLine {
  readonly id: string;
  readonly name: string;
  readonly since: string;
  readonly note?: string | undefined;
  /** What readers recognise it by, with the address where there is one. */
  readonly account?: { readonly text: string; readonly url?: string | undefined } | undefined;
  readonly isMail: boolean;
  /** Whether readers register addresses of their own on it. */
  readonly isOwn: boolean;
  /** What signatures of a webhook are verified with. */
  readonly publicKey?: string | undefined;
  readonly atLeast: Impact;
  /** The newest words that were for this line. Whether they arrived is known to the publisher only. */
  readonly newest?: Announcement | undefined;
  /** How it last did what it should in a drill. */
  readonly drilled?: Rehearsed | undefined;
  /** What we found of it when we last looked. */
  readonly looked?: LastLook | undefined;
}

/** How a line did in a drill. */
export interface Rehearsed {
  readonly at: Date;
  /** How long its messages took, in the words of the page, where that was measured. */
  readonly took?: string | undefined;
}

/** When we last rehearsed, whatever came of it. */
export const lastDrill: Date | undefined = site.drills.at(-1)?.at;

const names: Readonly<Record<ChannelSettings["kind"], string>> = {
  email: words.page.updatesByMail,
  x: "X",
  mastodon: "Mastodon",
  bluesky: "Bluesky",
  slack: "Slack",
  discord: "Discord",
  teams: "Microsoft Teams",
  webhook: "Webhook",
  websub: "WebSub",
  ntfy: "ntfy",
  hooks: words.page.ownHooks,
  exec: "",
};

/** Every open line in the order of site.yaml, without those that only some are told on. */
export const publicLines: readonly PublicLine[] = Object.entries(site.settings.channels)
  .filter(([, { enabled, audience, kind }]) => enabled && audience === "public" && kind !== "exec")
  .map(([id, channel]) => ({
    id,
    name: names[channel.kind],
    since: channel.since,
    note: channel.note,
    account: accountOf(channel),
    isMail: channel.kind === "email",
    isOwn: channel.kind === "hooks",
    publicKey: channel.kind === "webhook" ? channel.publicKey : undefined,
    atLeast: channel.atLeast,
    newest: announcements.findLast((announcement) => isFor(id, channel, announcement)),
    drilled: rehearsed(id),
    looked: lastLook(site, id, now),
  }));

function rehearsed(id: string): Rehearsed | undefined {
  const last = site.drills.findLast(({ lines }) => lines[id] !== undefined && didWell(lines[id]));
  const line = last?.lines[id];
  if (last === undefined || line === undefined) return undefined;
  const seconds = slowestOf(line.seconds);
  if (seconds === undefined) return { at: last.at };
  const say = line.outcome === "heard" ? words.page.tookWords : words.page.readyWords;
  return { at: last.at, took: say(secondsOf(seconds, language)) };
}

function accountOf(channel: ChannelSettings): PublicLine["account"] {
  if (channel.kind === "email") return { text: channel.from };
  if (channel.kind === "hooks") return { text: [names.webhook, names.slack, names.discord, names.teams].join(" · ") };
  if ("handle" in channel) return { text: channel.handle, url: channel.url };
  if ("url" in channel && channel.url !== undefined) return { text: new URL(channel.url).host, url: channel.url };
  return undefined;
}

function isFor(id: string, { since, atLeast }: ChannelSettings, announcement: Announcement): boolean {
  const { imported, excluded, subject, impact } = announcement;
  if (imported || excluded.some(({ channel }) => channel === id)) return false;
  if (since > subject.date.toISOString().slice(0, 10)) return false;
  if (subject.kind === "incident" && impact === undefined) return true;
  return impacts.indexOf(impact ?? "none") >= impacts.indexOf(atLeast);
}
