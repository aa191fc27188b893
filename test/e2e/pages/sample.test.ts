import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { wordsFor } from "#render/words.ts";
import { buildSite } from "../../support/built-site.ts";
import { broken, ownLinks } from "./own-links.ts";

/** What fits into the first answer of a server: ten segments of 1,460 bytes, less 600 for its headers. */
const firstAnswer = 14_000;

test("the sample site says on every page that it is one, leads nowhere in vain, and its home comes in one answer", async () => {
  const env = { OPENLINE_CONTENT: new URL("../../../content", import.meta.url).pathname };
  await using site = await buildSite({}, { clock: "2030-01-01T00:00:00Z", env });

  for (const file of (await site.files()).filter((file) => file.endsWith(".html"))) {
    expect(await site.read(file), file).toContain(wordsFor(file.startsWith("fr/") ? "fr" : "en").page.sample);
  }
  expect(await broken(site, await ownLinks(site, "https://status.ostlewick.example"), "/")).toEqual([]);
  const home = await site.read("index.html");
  expect(home).toContain("As of ");
  expect(home).not.toContain("2030");
  expect(gzipSync(home).byteLength).toBeLessThan(firstAnswer);
});
