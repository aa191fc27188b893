import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { ContentError } from "#content/content-error.ts";
import { nearest } from "#content/nearest.ts";
import { readSite } from "#content/read.ts";
import { frontMatter } from "#content/write.ts";
import { incidentFacts } from "#model/incident.ts";
import { siteSettings } from "#model/site.ts";
import { incidentUpdate } from "#model/update.ts";
import { smallIncident, smallSite } from "../../support/content.ts";
import { type Files, memoryTree } from "../../support/memory-tree.ts";

const folder = "incidents/2026-03-14-checkout-errors";
const update = `${folder}/2026-03-14T0942Z-investigating.md`;
const small: Record<string, string> = { "site.yaml": smallSite, ...smallIncident() };

/** Undefined where it reads clean, the error's text where the writer has to mend something. */
async function outcome(files: Files): Promise<string | undefined> {
  try {
    await readSite("nowhere", { tree: memoryTree(files) });
    return undefined;
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

const keys = [
  ...Object.keys(incidentFacts.shape),
  ...incidentUpdate.options.flatMap((option) => Object.keys(option.shape)),
  ...Object.keys(siteSettings.shape),
  "__proto__",
  "constructor",
];
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, -1.5, "", "none", "resolved", "correction", "2026-03-14T09:42:00Z", "2026-03-14"),
    fc.string({ unit: "binary" }),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys, "checkout"), fc.string()), tie("any"), { maxKeys: 4 }),
  ),
})).any;
const facts = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 8 });

describe("whatever stands in a file, the writer gets a list of problems and never a stack", () => {
  test("of keys and values", async () => {
    const property = fc.asyncProperty(facts, fc.constantFrom(`${folder}/incident.md`, update), async (said, file) => {
      const message = await outcome({ ...small, [file]: frontMatter(said as Record<string, unknown>, "Words.") });
      for (const line of message?.split("\n") ?? []) {
        expect(line).toMatch(/^(?:[^\s:]+:\d+:\d+ .+\. .+\.| {2}See docs\/content\.md#.+\.)$/su);
      }
    });
    await fc.assert(property, { numRuns: 300 });
  });

  test("of bytes", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(`---\n${text}\n---\n`)),
      fc
        .stringMatching(/^---\n[ a-z:\-[\]{}&*!?|>'"%@`#,\n\t]{0,80}\n---\n$/)
        .map((text) => new TextEncoder().encode(text)),
    );
    const property = fc.asyncProperty(bytes, fc.constantFrom("site.yaml", update), async (content, file) => {
      await outcome({ ...small, [file]: content });
    });
    await fc.assert(property, { numRuns: 500 });
  });

  test("of names", async () => {
    const path = fc.array(fc.oneof(fc.constantFrom("incidents", "notices", "..", folder.slice(10)), fc.string()), {
      minLength: 1,
      maxLength: 4,
    });
    const property = fc.asyncProperty(path, async (parts) => {
      await outcome({ ...small, [parts.join("/")]: "---\ntitle: A\n---\n" });
    });
    await fc.assert(property, { numRuns: 300 });
  });
});

describe("what is read does not depend on where the machine stands", () => {
  const before = process.env["TZ"];
  afterEach(() => {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  });
  test.each(["UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Kiritimati"])("%s", async (zone) => {
    process.env["TZ"] = zone;
    const site = await readSite("nowhere", { tree: memoryTree(small) });
    expect(site.incidents[0]?.started.toISOString()).toBe("2026-03-14T09:30:00.000Z");
    expect(site.incidents[0]?.hash).toBe("0c9c9199b4f525870b74007948b1d6a61b5ad6a5d3f4ea7566bbc68d5c87593e");
    expect(await outcome({ ...small, [update]: (small[update] ?? "").replace("09:42", "10:42") })).toContain(
      "“2026-03-14T10:42:00Z” is not the time in the file's name",
    );
  });
});

test.each([
  ["imapct", "impact"],
  ["next_update_by", "nextUpdateBy"],
  ["Titel", "title"],
  ["colour", undefined],
  ["x", undefined],
])("near to %s is %s", (written, near) => {
  expect(nearest(written, ["title", "impact", "nextUpdateBy"])).toBe(near);
});
