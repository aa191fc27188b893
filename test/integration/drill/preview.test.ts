import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSite } from "#content/read.ts";
import { writeTree } from "../../support/content.ts";
import { openPageHost } from "../../support/page-host.ts";
import { quickPage } from "../../support/quick-page.ts";
import { rehearse } from "../../support/rehearse.ts";

test("a page that cannot be built is told, and the lines speak all the same", async () => {
  const { tree, code, row } = await rehearse(["--line", "email"], {
    build: async () => ({ kind: "failed", output: "No." }),
  });
  await using _ = tree;
  expect(row("page")).toMatch(/–.*failed: the page could not be built$/);
  expect(row("email")).toMatch(/outbox$/);
  expect(code).toBe(1);
});

test("the page is read back over HTTP on this machine, and what it showed is in the table and in the record", async () => {
  const { tree, code, row } = await rehearse(["--line", "email", "--keep"], {
    env: { SITE_URL: "https://example.org/status" },
  });
  await using _ = tree;
  expect(row("page")).toMatch(/^page( +\d+\.\d s){3} {2}seen$/);
  expect(code).toBe(0);
  const [drill] = (await readSite(join(tree.directory, "content"))).drills;
  expect(drill?.page).toMatchObject({ outcome: "seen", seconds: { firstWords: expect.any(Number) } });
  expect(drill?.body).toMatch(/- page: every word was read back within \d+\.\d seconds of its commit\./);
});

test("a page that was built without the words has failed", async () => {
  const { tree, code, row } = await rehearse(["--line", "email"], {
    build: (session, options) => quickPage(session, { ...options, exercises: false }),
    deploy: "deploy: {wait: 1s}\n",
  });
  await using _ = tree;
  expect(row("page")).toMatch(/–.*failed: the page was built, and not read back: the page answers 404$/);
  expect([code, row("email")]).toEqual([1, expect.stringMatching(/outbox$/)]);
});

test("a site with a place for previews has the page brought there, and reads it back from there", async () => {
  await using place = await writeTree({ "index.html": "" });
  await using host = await openPageHost(place.directory);
  const deploy = (command: string) => `deploy: {wait: 1s, preview: {command: [${command}], address: "${host.url}"}}\n`;
  const brought = await rehearse(["--line", "email"], { deploy: deploy(`cp, -RT, "{directory}", ${place.directory}`) });
  await using _ = brought.tree;
  expect(brought.row("page")).toMatch(/ seen$/);
  expect(await readdir(join(place.directory, "incidents"))).toContainEqual(expect.stringMatching(/-drill-/));

  const lost = await rehearse(["--line", "email"], { deploy: deploy("'false'") });
  await using _lost = lost.tree;
  expect(lost.row("page")).toMatch(/failed: the page was built, and not deployed: “false” ended with exit code 1$/);
});

test.each([
  ["at its address", "preview: {command: [cp], address: 'https://example.org/'}", "address"],
  ["by its command", "command: [cp], preview: {command: [cp], address: 'https://drill.example.org/'}", "command"],
])("no drill is brought where readers look, %s", async (_, deploy, key) => {
  const env = { SITE_URL: "https://example.org" };
  const { tree, code, said } = await rehearse([], { env, deploy: `deploy: {${deploy}}\n` });
  await using _tree = tree;
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(`\`deploy.preview.${key}\``) });
});
