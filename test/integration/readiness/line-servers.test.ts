import { expect, test } from "vitest";
import { lineCertificateProbes } from "#delivery/probes/line-server.ts";
import { openAccountLines } from "../../support/account-lines.ts";
import { openHookLine } from "../../support/hook-line.ts";
import { lineServerFaults } from "../../support/readiness-faults/line-servers.ts";

test("a webhook that is there, was heard and has a certificate is well, and its host is not named", async () => {
  await using line = await openHookLine();
  expect(await line.look()).toEqual([
    expect.stringMatching(/^ok lines\/account hook took our words in the drill of /),
    expect.stringMatching(/^ok lines\/certificate the certificate of the server of hook holds until \d{4}-\d\d-\d\d$/),
  ]);
});

test.each(lineServerFaults)("%s alone turns to %s: %s", async (id, state, what, wrong) => {
  await using line = await openHookLine();
  wrong(line);
  const rows = await line.look();
  const red = rows.filter((row) => !row.startsWith("ok ") && !row.includes("certificate cannot be seen"));
  expect(red).toEqual([expect.stringContaining(`${state} ${id} ${what}`)]);
  expect(rows.join()).not.toContain("canary");
  expect(rows.join()).not.toContain("example.net");
});

test("servers on this machine need no certificate, and what has no secret is not looked at", async () => {
  await using lines = await openAccountLines();
  const probes = lineCertificateProbes(lines.surroundings);
  const rows = (await Promise.all(probes.map((probe) => probe.look()))).flat();
  expect(rows.map(({ what }) => what)).toEqual(
    ["x", "mastodon", "bluesky"].map(
      (name) => `the server of ${name} is reached without TLS, as only one on this machine may be`,
    ),
  );
  const environment = { ...lines.surroundings.environment, secrets: {}, X_ACCESS_TOKEN: undefined };
  expect(lineCertificateProbes({ ...lines.surroundings, environment })).toEqual([]);
});
