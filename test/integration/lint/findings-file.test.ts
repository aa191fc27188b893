import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judgeQuickly } from "#cli/lint/judge-quickly.ts";
import { first, foundAlike, fourth, opening, openPlace, type Place, second, third } from "./judged-place.ts";

describe("what is kept", () => {
  const findingsFile = ({ session }: Place) => join(session.environment.OPENLINE_DATA, "cache", "findings");

  test("is for this account alone", async () => {
    const place = await openPlace();
    await judgeQuickly(place.session, undefined);
    expect((await stat(findingsFile(place))).mode & 0o777).toBe(0o600);
    expect((await stat(join(place.session.environment.OPENLINE_DATA, "cache"))).mode & 0o777).toBe(0o700);
  });

  test("is believed as long as nothing changes, so that a folder is not read again", async () => {
    const place = await openPlace();
    await judgeQuickly(place.session, undefined);
    const kept = await stat(findingsFile(place));
    await judgeQuickly(place.session, undefined);
    expect((await stat(findingsFile(place))).mtimeMs).toBe(kept.mtimeMs);
    const [, , text = ""] = (await readFile(findingsFile(place), "utf8")).split("\n");
    expect(JSON.parse(text).kept).toHaveLength(4);
  });

  test.each([
    ["damaged", (text: string) => text.replace("fail", "work").replace("14T", "15T")],
    ["cut off", (text: string) => text.slice(0, -9)],
    ["empty", () => ""],
    ["of another form", () => "{}"],
  ])("is thrown away where it is %s", async (_, harm) => {
    const place = await openPlace();
    await judgeQuickly(place.session, undefined);
    await writeFile(findingsFile(place), harm(await readFile(findingsFile(place), "utf8")));
    await foundAlike(place);
  });

  test("is thrown away where the clock was put back", async () => {
    const place = await openPlace();
    await judgeQuickly(place.session, undefined);
    await foundAlike({ ...place, session: { ...place.session, now: () => new Date("2026-03-15T00:00:00Z") } });
  });

  test("holds nothing of drafts, of disclosures and of what is embargoed", async () => {
    const place = await openPlace();
    await place.change(opening(first), "title:", "draft: true\ntitle:");
    await place.change(opening(second), "category: availability", "category: security");
    await place.change(opening(third), "title:", "codename: brass-lantern\ntitle:");
    await judgeQuickly(place.session, undefined);
    const kept = await readFile(findingsFile(place), "utf8");
    expect(kept).toContain(fourth);
    for (const secret of [first, second, third, "brass-lantern"]) expect(kept).not.toContain(secret);
  });

  test("is whole after several runs at once", async () => {
    const place = await openPlace();
    await Promise.all([1, 2, 3, 4].map(() => judgeQuickly(place.session, undefined)));
    expect(await readdir(join(place.session.environment.OPENLINE_DATA, "cache"))).toEqual(["findings"]);
    await foundAlike(place);
  });
});
