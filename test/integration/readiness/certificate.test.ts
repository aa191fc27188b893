import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:tls";
import { expect, test } from "vitest";
import { certificateProbe } from "#delivery/probes/certificate.ts";
import { selfSigned } from "../../support/certificate.ts";
import { openReadyWorld, shortly } from "../../support/readiness-world.ts";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000 + 3_600_000);
const dayOf = (days: number) => inDays(days).toISOString().slice(0, 10);

/** What is said of a page on this machine whose certificate holds for so many days. */
async function told(days: number, { host = "localhost", trusted = true, answers = true } = {}): Promise<string> {
  await using world = await openReadyWorld();
  const { key, cert } = selfSigned(inDays(days));
  const server = createServer({ key, cert }, (socket) => socket.on("error", () => socket.destroy()));
  if (answers) server.listen(0, "127.0.0.1");
  if (answers) await once(server, "listening");
  const port = answers ? (server.address() as AddressInfo).port : 1;
  const base = new URL(`https://${host}:${port}/`);
  const tls = trusted ? () => ({ ca: cert }) : undefined;
  const probe = certificateProbe({ ...world.surroundings, base, tls, limit: 10 * shortly });
  const [item] = await probe.look();
  if (answers) await new Promise<void>((closed) => server.close(() => closed()));
  return `${item?.state} ${item?.what}`;
}

test("a certificate that is trusted and holds for three weeks is well", async () => {
  expect(await told(21)).toBe(`ok the certificate of localhost holds until ${dayOf(21)}`);
});

test.each([
  [20, `fail the certificate of localhost runs out in 20 days, on ${dayOf(20)}`],
  [-2, `fail the certificate of localhost ran out on ${dayOf(-2)}`],
])("one that holds for %i days is told, with its day", async (days, what) => {
  expect(await told(days)).toBe(what);
});

test("one that no browser trusts, or that is for another name, is told", async () => {
  expect(await told(60, { trusted: false })).toContain("fail browsers do not trust the certificate of localhost (");
  expect(await told(60, { host: "127.0.0.1" })).toContain("(ERR_TLS_CERT_ALTNAME_INVALID)");
});

test("nobody guesses about a certificate that cannot be seen", async () => {
  expect(await told(60, { answers: false })).toBe(
    "unknown localhost cannot be reached (ECONNREFUSED), so its certificate cannot be seen",
  );
});

test("a page that is reached without TLS fails, but for one on this machine", async () => {
  await using world = await openReadyWorld();
  const look = async (address: string) =>
    (await certificateProbe({ ...world.surroundings, base: new URL(address) }).look())[0]?.state;
  expect(await look("http://status.example.net/")).toBe("fail");
  expect(await look("http://127.0.0.1:4321/")).toBe("ok");
});
