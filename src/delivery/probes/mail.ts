import { ask } from "#delivery/probes/ask.ts";
import { keyIsPublished } from "#delivery/probes/dkim.ts";
import { saysWhatIsDone, saysWhoSends, takesMail } from "#delivery/probes/mail-domain.ts";
import { takesLetters } from "#delivery/probes/mail-server.ts";
import type { Probe, Surroundings } from "#delivery/probes/surroundings.ts";
import type { CheckId } from "#domain/readiness/checks.ts";
import { fail, itemOf, ok, type Verdict } from "#domain/readiness/item.ts";
import { type Place, placeOf } from "#model/place.ts";

interface Sender {
  readonly domain: string;
  readonly bounces: string | undefined;
  readonly place: Place;
}

/** Everything that letters need to arrive: one probe a question, and one set of them for each domain that sends. */
export function mailProbes(surroundings: Surroundings): Probe[] {
  const { site, names, environment, limit } = surroundings;
  const senders = sendersOf(surroundings);
  const first = senders[0];
  if (first === undefined) return [];
  const one = (id: CheckId, place: Place, verdict: () => Promise<Verdict>): Probe => ({
    checks: [id],
    place,
    look: async () => [itemOf(id, place, await verdict())],
  });
  const { subscriptions } = site.settings;
  const leaving = placeOf(site.settings, "subscriptions.address");
  return [
    ...senders.flatMap(({ domain, bounces, place }) => [
      one("mail/mx", place, () => takesMail(names, bounces === undefined ? [domain] : [domain, bounces])),
      one("mail/spf", place, () => saysWhoSends(names, domain)),
      one("mail/dkim", place, () => keyIsPublished(surroundings, domain)),
      one("mail/dmarc", place, () => saysWhatIsDone(names, domain)),
    ]),
    one("mail/server", first.place, () => takesLetters(environment.SMTP_URL, limit)),
    ...(subscriptions === undefined
      ? []
      : [one("mail/unsubscribe", leaving, () => lets(subscriptions.address, surroundings))]),
  ];
}

function sendersOf({ site: { settings }, environment }: Surroundings): Sender[] {
  const senders = new Map<string, Sender>();
  for (const [name, channel] of Object.entries(settings.channels)) {
    if (channel.kind !== "email" || !channel.enabled) continue;
    const domain = (environment.MAIL_FROM ?? channel.from).replace(/^.*@/, "").toLowerCase();
    if (senders.has(domain)) continue;
    senders.set(domain, { domain, bounces: channel.bounceDomain, place: placeOf(settings, `channels.${name}.from`) });
  }
  return [...senders.values()];
}

/** Whether readers who want to leave find somebody at home. Nobody is unsubscribed. */
async function lets(address: string, surroundings: Surroundings): Promise<Verdict> {
  const answer = await ask(address, surroundings);
  const { host } = new URL(address);
  const mend = "Look whether `openline serve` runs there";
  if (answer.kind === "silence") return fail(`nobody can unsubscribe: ${host} ${answer.why}`, mend);
  if (answer.status >= 500) return fail(`nobody can unsubscribe: ${host} answers ${answer.status}`, mend);
  return ok(`the links to unsubscribe lead to ${host}, which answers`);
}
