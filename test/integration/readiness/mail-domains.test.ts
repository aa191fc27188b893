import { expect, test } from "vitest";
import { mailProbes } from "#delivery/probes/mail.ts";
import { runProbes } from "#delivery/probes/run.ts";
import { aReadySite, readyFacts } from "../../support/readiness.ts";
import { openReadyWorld, unseenHere } from "../../support/readiness-world.ts";

const { email, contacts } = readyFacts.channels;

test("each mail line's own domain is asked about, and the domain of its bounces", async () => {
  await using world = await openReadyWorld();
  const channels = {
    email: { ...email, bounceDomain: "Bounces.example.net" },
    contacts: { ...contacts, from: "security@secure.example.org", bounceDomain: "bounces.example.net." },
  };
  const { zone } = world.names;
  zone["TXT bounces.example.net"] = ["v=spf1 ip4:192.0.2.1 -all"];
  const items = await runProbes(mailProbes({ ...world.surroundings, site: aReadySite({ channels }) }), 5_000);
  const found = items.filter(({ state, id }) => state !== "ok" && id !== unseenHere).map(({ id, what }) => [id, what]);
  expect(found).toEqual([
    ["mail/mx", "MX of secure.example.org: the name does not exist (NXDOMAIN)"],
    ["mail/spf", "SPF of secure.example.org: the name does not exist (NXDOMAIN)"],
    ["mail/mx", "MX of bounces.example.net: there is no such record"],
    ["mail/dkim", "DKIM key of s1._domainkey.secure.example.org: the name does not exist (NXDOMAIN)"],
    ["mail/dmarc", "DMARC of secure.example.org: the name does not exist (NXDOMAIN)"],
  ]);
});
