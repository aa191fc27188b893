import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../../support/built-site.ts";
import { parseCalendar } from "../../support/calendar.ts";
import { apiPaths } from "../../support/statuspage-schema.ts";
import { clock, quietTown } from "./quiet-town.ts";

const work = "maintenances/2026-04-02-db-upgrade";
/** Said between the two builds, beside the resolution that quiet town holds ready. */
const moved = {
  [`${work}/2026-03-14T1140Z-scheduled.md`]: `---
at: 2026-03-14T11:40:00Z
status: scheduled
window: {start: 2026-04-03T20:00:00Z, end: 2026-04-03T22:00:00Z}
---
We move it by a day.
`,
};
const open = new AsyncDisposableStack();
let before: BuiltSite;
let after: BuiltSite;

beforeAll(async () => {
  before = open.use(await buildSite(quietTown, { clock }));
  after = open.use(await buildSite({ ...quietTown, ...moved }, { clock: "2026-03-14T12:00:00Z" }));
});
afterAll(() => open.disposeAsync());

test.each([
  "rss.xml",
  "atom.xml",
  "incidents/2026-03-14-checkout-errors/atom.xml",
  "components/checkout/atom.xml",
  "components/reports/atom.xml",
])("every entry that stood in %s stands there byte for byte after a later update, below the new one", async (file) => {
  const entries = async (site: BuiltSite) => (await site.read(file)).match(/<(entry|item)>[\s\S]*?<\/\1>/g) ?? [];
  const [old, now] = [await entries(before), await entries(after)];
  expect(old.length).toBeGreaterThan(0);
  expect(now.length).toBeGreaterThan(old.length);
  expect(now.slice(-old.length)).toEqual(old);
});

test("items of the JSON feed, too", async () => {
  const items = async (site: BuiltSite): Promise<unknown[]> => JSON.parse(await site.read("feed.json")).items;
  const [old, now] = [await items(before), await items(after)];
  expect(now.slice(-old.length)).toEqual(old);
});

test("the history feeds revise their entry in place", async () => {
  const ids = async (site: BuiltSite, file: string) =>
    (await site.read(file)).match(/<(id|guid)>[^<]*<\/\1>|<published>[^<]*<\/published>/g)?.sort();
  for (const file of ["history.atom", "history.rss"]) expect(await ids(after, file)).toEqual(await ids(before, file));
  expect(await after.read("history.atom")).toContain("&lt;strong&gt;Resolved&lt;/strong&gt;");
});

test("every id of the API is still there", async () => {
  const ids = async (site: BuiltSite, path: string) =>
    new Set((await site.read(`api/v2/${path}`)).match(/"(?:id|code|group_id|page_id)":"[^"]*"/g));
  for (const path of apiPaths.filter((one) => !/summary|unresolved/.test(one))) {
    const now = await ids(after, path);
    expect(
      [...(await ids(before, path))].filter((id) => !now.has(id)),
      path,
    ).toEqual([]);
  }
});

test("work that was moved is the same event with a higher sequence", async () => {
  const event = async (site: BuiltSite) => parseCalendar(await site.read("calendar.ics")).parts[0]?.properties;
  const [old, now] = [await event(before), await event(after)];
  expect(old).toMatchObject({ SEQUENCE: "0", DTSTART: "20260402T200000Z" });
  expect(now).toMatchObject({ UID: old?.["UID"], SEQUENCE: "1", DTSTART: "20260403T200000Z" });
});
