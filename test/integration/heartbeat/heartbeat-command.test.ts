import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mainCommand } from "#cli/main.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { readSite } from "#content/read.ts";
import { siteClock } from "#domain/clock.ts";
import { environment } from "#model/environment.ts";
import { checkSite } from "#policy/check.ts";
import { smallIncident, smallSite, writeTree } from "../../support/content.ts";
import { sampleContent } from "../../support/sample-content.ts";

async function call(directory: string, ...words: string[]) {
  const said: string[] = [];
  const session: Session = {
    environment: { ...environment.parse({ OPENLINE_CONTENT: directory }), secrets: {}, programs: "" },
    root: ".",
    now: () => new Date("2026-04-02T10:00:30Z"),
    say: (line) => said.push(line),
    complain: (line) => said.push(line),
    exitCode: 0,
  };
  return { code: await run(mainCommand(session), ["heartbeat", ...words], session), said: said.join("\n") };
}

const small = { "site.yaml": smallSite, ...smallIncident() };
const notice = "notices/2026-04-02-month-in-short/notice.md";

test("the facts of the last month become a draft that nobody publishes by mistake", async () => {
  await using tree = await writeTree(small);
  expect(await call(tree.directory)).toMatchObject({ code: 0, said: expect.stringContaining("draft: true") });
  const text = await readFile(join(tree.directory, notice), "utf8");
  expect(text).toMatch(/^at: 2026-04-02T10:00:00Z\nkind: heartbeat\ndraft: true$/m);
  expect(text).toContain("March had one incident. It began on 14 March 2026 and");
  expect(text).toContain("(https://status.example.com/incidents/2026-03-14-checkout-errors/)");
  expect((await readSite(tree.directory)).notices).toEqual([]);
});

test("what is there already stays as it is", async () => {
  await using tree = await writeTree(small);
  await tree.write(notice, "---\ntitle: Mine\nat: 2026-04-02T09:00:00Z\n---\nMine.\n");
  expect(await call(tree.directory)).toMatchObject({ code: 1, said: expect.stringContaining("stays as it is") });
  expect(await readFile(join(tree.directory, notice), "utf8")).toContain("Mine.");
  expect((await call(tree.directory, "--name", "another")).code).toBe(0);
});

test.each([
  ["a month that is not over", ["--month", "2026-04"], "2026-04 is not over yet."],
  ["what is no month", ["--month", "2026-13"], "--month takes a month, such as 2026-10."],
  ["a name that leads elsewhere", ["--name", "../x"], "--name takes lower-case letters"],
])("%s is refused", async (_, words, sentence) => {
  await using tree = await writeTree(small);
  expect(await call(tree.directory, ...words)).toMatchObject({ code: 1, said: expect.stringContaining(sentence) });
});

test.each(["2026-10", "2026-05", "2025-06"])(
  "the sample's draft for %s is filled in, and lint is content",
  async (month) => {
    await using tree = await writeTree(await sampleContent());
    expect((await call(tree.directory, "--month", month)).code).toBe(0);
    const site = await readSite(tree.directory, { drafts: true });
    const [draft] = site.notices.filter((written) => written.draft === true);
    expect(draft?.body).not.toMatch(/\[[^\]]*\](?!\()/);
    expect(draft?.body).not.toContain("Everything is well today");
    const spoken = { ...site, notices: site.notices.map((written) => ({ ...written, draft: undefined })) };
    expect(checkSite(spoken, new Map(), siteClock(site, new Date()))).toEqual([]);
  },
);
