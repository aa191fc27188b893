import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readinessChecks } from "#domain/readiness/checks.ts";
import { wordsFor } from "#render/words.ts";
import { type BuiltSite, buildSite, visit } from "../../support/built-site.ts";
import { openRepository, type TestRepository } from "../../support/repository.ts";
import { sampleContent } from "../../support/sample-content.ts";
import { openSampleWorld, type SampleWorld } from "../../support/sample-world.ts";
import { broken, ownLinks } from "./own-links.ts";

/** What fits into the first answer of a server: ten segments of 1,460 bytes, less 600 for its headers. */
const firstAnswer = 14_000;

let world: SampleWorld;
let content: TestRepository;
let site: BuiltSite;
const open = new AsyncDisposableStack();

beforeAll(async () => {
  world = open.use(await openSampleWorld());
  content = open.use(await openRepository(world.settled(await sampleContent())));
  const env = { OPENLINE_CONTENT: content.directory };
  site = open.use(await buildSite({}, { clock: "2030-01-01T00:00:00Z", env }));
});
afterAll(() => open.disposeAsync());

test("the sample site says on every page that it is one, leads nowhere in vain, and its home comes in one answer", async () => {
  for (const file of (await site.files()).filter((file) => file.endsWith(".html"))) {
    expect(await site.read(file), file).toContain(wordsFor(file.startsWith("fr/") ? "fr" : "en").page.sample);
  }
  expect(await broken(site, await ownLinks(site, "https://status.ostlewick.example"), "/")).toEqual([]);
  const home = await site.read("index.html");
  expect(home).toContain("As of ");
  expect(home).not.toContain("2030");
  expect(gzipSync(home).byteLength).toBeLessThan(firstAnswer);
});

/** What has no subject here, and why. */
const withoutSubject = {
  "people/communicators": "nobody writes a sample site",
  "mail/ptr": "the mail server is on this machine, and which address it sends from cannot be seen",
};

test("the sample site is ready, from its first words for each impact to the commit that its page was built from", async () => {
  await using page = await visit(site);
  const { code, items } = await world.readiness(content.directory, `${page.origin}/`);
  const rest = items.filter(({ state }) => state !== "ok");
  expect(Object.fromEntries(rest.map(({ id, what }) => [id, what]))).toEqual(withoutSubject);
  expect(rest.map(({ state }) => state)).toEqual(["unknown", "unknown"]);
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set(Object.keys(readinessChecks)));
  expect(code).toBe(0);
});

test("words that were committed and not published are told, with how many commits they are", async () => {
  await using page = await visit(site);
  const commit = (await content.git("rev-parse", "HEAD")).slice(0, 7);
  await content.commit();
  const { code, items } = await world.readiness(content.directory, `${page.origin}/`);
  const failed = items.filter(({ state }) => state === "fail" || state === "warn");
  expect(failed).toMatchObject([
    { id: "page/commit", what: `the page is 1 commit behind this checkout, at ${commit}` },
  ]);
  expect(code).toBe(1);
});
