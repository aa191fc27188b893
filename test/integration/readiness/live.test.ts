import { expect, test } from "vitest";
import { liveReadiness } from "#delivery/probes/all.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { readinessChecks } from "#domain/readiness/checks.ts";
import { mailServerFaults } from "../../support/readiness-faults/mail-server.ts";
import { hostFaults, mailFaults, pageFaults, xFaults } from "../../support/readiness-faults/world.ts";
import { openReadyWorld, unseenHere } from "../../support/readiness-world.ts";

/** What is not well, one line each. */
async function told(surroundings: Surroundings): Promise<string[]> {
  const items = await liveReadiness(surroundings);
  return items
    .filter(({ id, state }) => state !== "ok" && id !== unseenHere)
    .map(({ state, id, what }) => `${state} ${id} ${what}`);
}

test("a world in which all is well has nothing to mend, and each live check is answered", async () => {
  await using world = await openReadyWorld();
  const items = await liveReadiness(world.surroundings);
  expect(items.filter(({ state }) => state !== "ok").map(({ id, state }) => ({ id, state }))).toEqual([
    { id: unseenHere, state: "unknown" },
  ]);
  const asked = Object.entries(readinessChecks).filter(([, check]) => "live" in check);
  expect([...new Set(items.map(({ id }) => id))].sort()).toEqual(asked.map(([id]) => id).sort());
  expect(world.x.requests).toEqual(["GET users/me"]);
  expect(world.mailbox.letters).toEqual([]);
});

/** What nobody guesses while the page does not answer. */
const guesswork = "cannot be seen while the page does not answer";

test.each([...pageFaults, ...mailFaults, ...hostFaults, ...xFaults])(
  "%s alone turns to %s: %s",
  async (id, state, what, wrong) => {
    await using world = await openReadyWorld();
    const changed = wrong(world);
    const lines = await told({ ...world.surroundings, ...changed });
    const known = id === "page/answers" ? lines.filter((line) => !line.includes(guesswork)) : lines;
    expect(known).toEqual([expect.stringContaining(`${state} ${id} `)]);
    expect(known[0]).toContain(what);
  },
);

test("a service to unsubscribe whose certificate ran out fails once, at its own check", async () => {
  await using world = await openReadyWorld();
  world.updates.holdsFor(-2);
  const cause = { code: "CERT_HAS_EXPIRED" };
  world.web["https://updates.example.net/health"] = () => Promise.reject(new TypeError("fetch failed", { cause }));
  expect(await told(world.surroundings)).toEqual([
    "unknown mail/unsubscribe updates.example.net has a certificate that has run out",
    expect.stringContaining("fail mail/certificate the certificate of updates.example.net ran out on"),
  ]);
});

test.each(mailServerFaults)("%s alone turns to %s, without a secret: %s", async (id, state, what, wrong) => {
  await using world = await openReadyWorld(wrong.options);
  const SMTP_URL = `${wrong.scheme}${new URL(world.mailbox.url).host}`;
  const environment = { ...world.surroundings.environment, SMTP_URL };
  const lines = await told({ ...world.surroundings, environment });
  expect(lines).toEqual([expect.stringContaining(`${state} ${id} the mail server`)]);
  expect(lines[0]).toContain(what);
  expect(lines.join()).not.toContain("canary");
});
