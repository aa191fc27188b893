import { certificateOf } from "#delivery/probes/certificate.ts";
import { keyIsPublished } from "#delivery/probes/dkim.ts";
import { letsPeopleLeave } from "#delivery/probes/leaving.ts";
import { saysWhatIsDone, takesMail } from "#delivery/probes/mail-domain.ts";
import { takesLetters } from "#delivery/probes/mail-server.ts";
import { isKnownByName } from "#delivery/probes/sending-host.ts";
import { saysWhoSends } from "#delivery/probes/spf.ts";
import type { Probe, Surroundings } from "#delivery/probes/surroundings.ts";
import type { CheckId } from "#domain/readiness/checks.ts";
import { itemOf, type Verdict } from "#domain/readiness/item.ts";
import { type Place, placeOf } from "#model/place.ts";

/** A domain that letters come from, or that bounces go to. */
interface MailDomain {
  readonly domain: string;
  readonly sends: boolean;
  readonly place: Place;
}

/** Everything that letters need to arrive: one probe a question, and a set of them for each domain. */
export function mailProbes(surroundings: Surroundings): Probe[] {
  const { site, names, environment, limit } = surroundings;
  const domains = domainsOf(surroundings);
  const [first] = domains;
  if (first === undefined) return [];
  const one = (id: CheckId, place: Place, verdict: () => Promise<Verdict>): Probe => ({
    checks: [id],
    place,
    look: async () => [itemOf(id, place, await verdict())],
  });
  const { subscriptions } = site.settings;
  const server = environment.SMTP_URL;
  const leaving = placeOf(site.settings, "subscriptions.address");
  return [
    ...domains.flatMap(({ domain, place }) => [
      one("mail/mx", place, () => takesMail(names, domain)),
      one("mail/spf", place, () => saysWhoSends(names, domain)),
    ]),
    ...domains
      .filter(({ sends }) => sends)
      .flatMap(({ domain, place }) => [
        one("mail/dkim", place, () => keyIsPublished(surroundings, domain)),
        one("mail/dmarc", place, () => saysWhatIsDone(names, domain)),
      ]),
    one("mail/server", first.place, () => takesLetters(server, limit)),
    ...(server === undefined ? [] : [one("mail/ptr", first.place, () => isKnownByName(names, server))]),
    ...(subscriptions === undefined
      ? []
      : [
          one("mail/unsubscribe", leaving, () =>
            letsPeopleLeave(subscriptions.address, site.settings.languages[0] ?? "en", surroundings),
          ),
          one("mail/certificate", leaving, () => certificateOf(new URL(subscriptions.address), surroundings)),
        ]),
  ];
}

/** Each domain once, those of senders first: the envelope has the domain of bounces, and receivers look at that, too. */
function domainsOf({ site: { settings }, environment }: Surroundings): MailDomain[] {
  const domains = new Map<string, MailDomain>();
  const take = (name: string | undefined, key: string, sends: boolean) => {
    const domain = name?.toLowerCase().replace(/\.$/, "");
    if (domain === undefined || domains.has(domain)) return;
    domains.set(domain, { domain, sends, place: placeOf(settings, key) });
  };
  const mails = Object.entries(settings.channels).flatMap(([name, channel]) =>
    channel.kind === "email" && channel.enabled ? [{ name, channel }] : [],
  );
  for (const { name, channel } of mails) {
    take((environment.MAIL_FROM ?? channel.from).replace(/^.*@/, ""), `channels.${name}.from`, true);
  }
  for (const { name, channel } of mails) take(channel.bounceDomain, `channels.${name}.bounceDomain`, false);
  return [...domains.values()];
}
