import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { liveReadiness } from "#delivery/probes/all.ts";
import { ask } from "#delivery/probes/ask.ts";
import { selfSigned } from "../../support/certificate.ts";
import { openReadyWorld, shortly } from "../../support/readiness-world.ts";

const day = 86_400_000;

test.each([
  [-2, "ran out on"],
  [60, "browsers do not trust"],
])("a certificate that holds for %i days and is signed by nobody fails once, at its own check", async (days, own) => {
  await using world = await openReadyWorld();
  const server = createServer(selfSigned(new Date(Date.now() + days * day)), (_, response) => response.end("Hello"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const base = new URL(`https://localhost:${(server.address() as AddressInfo).port}/`);
  const surroundings = { ...world.surroundings, base, limit: 5 * shortly };
  const failed = (await liveReadiness(surroundings)).filter(({ state }) => state === "fail");
  expect(failed.map(({ id }) => id)).toEqual(["page/certificate"]);
  expect(failed[0]?.what).toContain(own);
  expect(await ask(base, surroundings)).toMatchObject({ kind: "silence", isUntrusted: true });
  server.closeAllConnections();
  await new Promise<void>((closed) => server.close(() => closed()));
});
