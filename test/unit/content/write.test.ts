import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { frontMatter, writeFileOnce } from "#content/write.ts";
import { writeTree } from "../../support/content.ts";

test("front matter has its keys in one order, quotes only where they are needed, and no keys without value", () => {
  const text = frontMatter(
    {
      status: "resolved",
      tags: ["mail", "eu-west"],
      summary: "Cards: paid again",
      at: new Date("2026-03-14T09:42:00Z"),
      impact: undefined,
      components: { checkout: "operational" },
      imported: "cstate",
    },
    "\nPayments work again.\r\n\r\nWe are sorry.\n\n",
  );
  expect(text).toBe(`---
at: 2026-03-14T09:42:00Z
status: resolved
components:
  checkout: operational
tags: [mail, eu-west]
summary: "Cards: paid again"
imported: cstate
---
Payments work again.

We are sorry.
`);
});

test("a file is written once, is recognised when it is the same, and never overwritten", async () => {
  await using tree = await writeTree({});
  expect(await writeFileOnce(tree.directory, "notices/a/notice.md", "one")).toBe("written");
  expect(await writeFileOnce(tree.directory, "notices/a/notice.md", "one")).toBe("same");
  expect(await writeFileOnce(tree.directory, "notices/a/notice.md", "two")).toBe("differs");
  expect(await readFile(join(tree.directory, "notices/a/notice.md"), "utf8")).toBe("one");
  expect(await readdir(join(tree.directory, "notices/a"))).toEqual(["notice.md"]);
});

test.each(["../outside.md", "/etc/outside.md", "a/../../outside.md"])("nothing is written to %s", async (path) => {
  await using tree = await writeTree({});
  await expect(writeFileOnce(tree.directory, path, "x")).rejects.toThrow("leads out of");
});
