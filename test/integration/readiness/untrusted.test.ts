import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { liveReadiness } from "#delivery/probes/all.ts";
import { ask } from "#delivery/probes/ask.ts";
import { selfSigned } from "../../support/certificate.ts";
import { certificateFaults } from "../../support/readiness-faults/certificates.ts";
import { openReadyWorld, shortly } from "../../support/readiness-world.ts";

const day = 86_400_000;

test.each(certificateFaults)("%s alone turns to %s: it %s", async (id, state, what, days) => {
  await using world = await openReadyWorld();
  const server = createServer(selfSigned(new Date(Date.now() + days * day)), (_, response) => response.end("Hello"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const base = new URL(`https://localhost:${(server.address() as AddressInfo).port}/`);
  const surroundings = { ...world.surroundings, base, limit: 5 * shortly };
  const items = await liveReadiness(surroundings);
  const red = items.filter((item) => item.state === "fail" || item.state === "warn");
  expect(red).toMatchObject([{ id, state, what: expect.stringContaining(what) }]);
  expect(await ask(base, surroundings)).toMatchObject({ kind: "silence", isUntrusted: true });
  server.closeAllConnections();
  await new Promise<void>((closed) => server.close(() => closed()));
});
