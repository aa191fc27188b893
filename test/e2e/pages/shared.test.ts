import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../../support/built-site.ts";
import { clock, quietTown } from "./quiet-town.ts";

const hostile = {
  "incidents/2025-11-02-odd-letters/incident.md": `---
title: Reports show </script><img src=x>
category: regression
impact: minor
started: 2025-11-02T09:30:00Z
---
`,
  "incidents/2025-11-02-odd-letters/2025-11-02T0942Z-resolved.md": `---
at: 2025-11-02T09:42:00Z
status: resolved
cause: A letter.
verifiedAt: 2025-11-02T09:41:00Z
verifiedHow: We looked.
lingering: none
dataLoss: none
---
Reports showed \`</script>\` where numbers should stand.
`,
};

describe("what is shared", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSite({ ...quietTown, ...hostile }, { clock });
  });
  afterAll(() => site[Symbol.asyncDispose]());

  const metaIn = (page: string) =>
    new Map(
      [...page.matchAll(/<meta property="(og:[\w:]+)" content="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
  const linkedIn = (page: string) => {
    const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
    return JSON.parse(text) as Record<string, unknown>;
  };

  test("every page with an address has a title, an address and a picture that is there", async () => {
    const files = (await site.files()).filter((file) => file.endsWith("index.html") && !file.startsWith("embed/"));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const page = await site.read(file);
      if (page.includes('name="robots"')) continue;
      const meta = metaIn(page);
      expect(meta.get("og:title"), file).toBeTruthy();
      expect(meta.get("og:url"), file).toBe(`https://status.quiet.example/${file.replace(/index\.html$/, "")}`);
      const picture = meta.get("og:image")?.replace("https://status.quiet.example/", "") ?? "";
      expect(await site.files(), file).toContain(picture);
    }
  });

  test("the picture says how bad it is", async () => {
    expect(metaIn(await site.read("index.html")).get("og:image")).toMatch(/pictures\/major\.png$/);
    expect(metaIn(await site.read("incidents/2025-11-02-odd-letters/index.html")).get("og:image")).toMatch(
      /none\.png$/,
    );
  });

  test("machines read an incident with all that was said, whatever its words hold", async () => {
    const running = linkedIn(await site.read("incidents/2026-03-14-checkout-errors/index.html"));
    expect(running).toMatchObject({
      "@type": "LiveBlogPosting",
      headline: "Card payments fail for visitors (14 March 2026)",
      dateModified: "2026-03-14T10:12:00.000Z",
    });
    expect(running["liveBlogUpdate"]).toHaveLength(2);
    expect(running).not.toHaveProperty("coverageEndTime");
    const odd = linkedIn(await site.read("incidents/2025-11-02-odd-letters/index.html"));
    expect(odd).toMatchObject({ headline: "Reports show </script><img src=x> (2 November 2025)" });
    expect(linkedIn(await site.read("index.html"))).toMatchObject({ "@type": "WebSite", name: expect.any(String) });
  });
});
