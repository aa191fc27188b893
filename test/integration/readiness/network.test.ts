import { expect, test } from "vitest";
import { networkProbes } from "#delivery/probes/network.ts";
import { runProbes } from "#delivery/probes/run.ts";
import type { Zone } from "../../support/name-server.ts";
import { openReadyWorld } from "../../support/readiness-world.ts";

/** What is not well about a page at status.example.net, where DNS says this besides. */
async function told(zone: Zone): Promise<string[]> {
  await using world = await openReadyWorld();
  const own: Zone = {
    "A status.example.net": ["192.0.2.20"],
    "NS example.net": ["ns1.example.org", "ns2.example.org"],
  };
  Object.assign(world.names.zone, own, zone);
  const probes = networkProbes({ ...world.surroundings, base: new URL("https://status.example.net/") });
  const items = await runProbes(probes, 5_000);
  return items.filter(({ state }) => state !== "ok").map(({ state, id, what }) => `${state} ${id} ${what}`);
}

test("a page on machines and name servers of its own is well", async () => {
  expect(await told({})).toEqual([]);
});

test.each<[string, Zone, string]>([
  [
    "one machine by IPv6",
    {
      "AAAA status.example.net": ["2001:db8::5"],
      "AAAA shop.example.com": ["2001:db8::5"],
    },
    "fail independence/addresses status.example.net and shop.example.com are one machine (2001:db8::5)",
  ],
  [
    "a name that does not exist",
    {
      "A status.example.net": "NODATA",
    },
    "fail independence/addresses address of status.example.net: there is no such record",
  ],
  [
    "the same name servers",
    {
      "NS example.net": ["ns2.example.com", "ns1.example.com"],
    },
    "fail independence/name-servers status.example.net and www.example.com share all name servers: if those fail, both are gone",
  ],
  [
    "name servers that fail",
    {
      "NS status.example.net": "SERVFAIL",
    },
    "fail independence/name-servers name servers of status.example.net: its name servers fail (SERVFAIL)",
  ],
  [
    "a product without a zone",
    {
      "NS example.com": "NODATA",
    },
    "warn independence/name-servers name servers of www.example.com: there is no such record, so ours cannot be compared",
  ],
])("%s: told, and nothing else", async (_, zone, line) => {
  expect(await told(zone)).toEqual([line]);
});

test("a zone of the page's own, below the product's domain, has name servers of its own", async () => {
  expect(await told({ "NS example.net": ["ns1.example.com"], "NS status.example.net": ["ns1.example.org"] })).toEqual(
    [],
  );
});
