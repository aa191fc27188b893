import { expect, test } from "vitest";
import { mailProbes } from "#delivery/probes/mail.ts";
import { networkProbes } from "#delivery/probes/network.ts";
import { runProbes } from "#delivery/probes/run.ts";
import type { Zone } from "../../support/name-server.ts";
import { nameFaults, wellNamed } from "../../support/readiness-faults/names.ts";
import { openReadyWorld } from "../../support/readiness-world.ts";

/** What is not well about a page and a mail server with public names, where DNS says this besides. */
async function told(zone: Zone): Promise<string[]> {
  await using world = await openReadyWorld();
  Object.assign(world.names.zone, wellNamed, zone);
  const environment = { ...world.surroundings.environment, SMTP_URL: "smtp://smtp.example.net" };
  const base = new URL("https://status.example.net/");
  const surroundings = { ...world.surroundings, environment, base };
  // Nobody knocks at hosts that do not exist.
  const probes = [...mailProbes(surroundings), ...networkProbes(surroundings)].filter(
    ({ checks }) => !checks.includes("mail/server"),
  );
  const items = await runProbes(probes, 5_000);
  return items.filter(({ state }) => state !== "ok").map(({ state, id, what }) => `${state} ${id} ${what}`);
}

test("a page and a mail server with names, machines and name servers of their own are well", async () => {
  expect(await told({})).toEqual([]);
});

test.each(nameFaults)("%s alone turns to %s: %s", async (id, state, what, zone) => {
  const lines = await told(zone);
  expect(lines).toEqual([expect.stringContaining(`${state} ${id} `)]);
  expect(lines[0]).toContain(what);
});

test("a zone of the page's own, below the product's domain, has name servers of its own", async () => {
  expect(await told({ "NS example.net": ["ns1.example.com"], "NS status.example.net": ["ns1.example.org"] })).toEqual(
    [],
  );
});
