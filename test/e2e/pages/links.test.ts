import { expect, test } from "vitest";
import { buildSite } from "../../support/built-site.ts";
import { broken, ownLinks } from "./own-links.ts";
import { clock, quietTown } from "./quiet-town.ts";

test("every link within the page leads to a file and an anchor that are there", async () => {
  await using site = await buildSite(quietTown, { clock });
  const links = await ownLinks(site, "https://status.quiet.example");
  expect(links.length).toBeGreaterThan(100);
  expect(await broken(site, links, "/")).toEqual([]);
});

test("below a path of another host everything still leads to where it is", async () => {
  const env = { SITE_URL: "https://example.org/status/" };
  await using site = await buildSite(quietTown, { clock, env });
  const links = await ownLinks(site, "https://example.org");
  expect(links).toContainEqual({ from: "index.html", to: "/status/rss.xml" });
  expect(await broken(site, links, "/status/")).toEqual([]);

  for (const file of ["rss.xml", "atom.xml", "feed.json", "api/v2/summary.json"]) {
    expect(await site.read(file), file).toContain("https://example.org/status/incidents/2026-03-14-checkout-errors");
  }
});
