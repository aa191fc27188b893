import { describe, expect, test } from "vitest";
import { judge } from "#cli/lint/judge.ts";
import { openDatabase } from "#store/database.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { some } from "../../support/stride.ts";
import { edits } from "./edits.ts";
import { foundAlike, fourth, opening, openPlace, said, second } from "./judged-place.ts";

describe("what is kept changes nothing of what is found", () => {
  test.each(some(edits))("after %s, before and after it is committed, and when it is taken back", async (_, edit) => {
    const place = await openPlace();
    const before = await foundAlike(place);
    await foundAlike(place);
    await edit(place);
    const after = await foundAlike(place);
    await foundAlike(place);
    await place.commit();
    await foundAlike(place);
    await foundAlike(place, "HEAD~1");
    await place.git("checkout", "--quiet", "HEAD~1", "--", ".");
    await place.git("clean", "--quiet", "-fd");
    await foundAlike(place);
    await place.git("reset", "--quiet", "--hard", "HEAD~1");
    expect(await foundAlike(place)).toEqual(before);
    expect(after).toBeDefined();
  });

  test("after many edits, one upon the other", async () => {
    const place = await openPlace();
    for (const [, edit] of edits) {
      await edit(place).catch(() => undefined);
      await foundAlike(place);
    }
  });

  test("where a template comes, changes and goes whose words stand in an incident", async () => {
    const place = await openPlace();
    await place.change(said(second), "fail.", "fail for [whom].");
    const rulesFound = async () => (await foundAlike(place)).map(({ rule }) => rule);
    const template = (words: string) => `---\ntitle: Words\nfor: incident\n---\nCards fail for ${words}.\n`;
    expect(await rulesFound()).not.toContain("words/placeholder");
    await place.write("templates/words.md", template("[whom]"));
    expect(await rulesFound()).toContain("words/placeholder");
    await place.write("templates/words.md", template("[who]"));
    expect(await rulesFound()).not.toContain("words/placeholder");
    await place.write("templates/words.md", template("[whom]"));
    expect(await rulesFound()).toContain("words/placeholder");
    await place.remove("templates/words.md");
    expect(await rulesFound()).not.toContain("words/placeholder");
  });

  test("before and after a moment that an incident names", async () => {
    const place = await openPlace();
    const words = "at: 2026-04-02T09:00:00Z\nstatus: identified\nnextUpdateBy: 2026-04-02T10:00:00Z";
    await place.write(`incidents/${second}/2026-04-02T0900Z-identified.md`, `---\n${words}\n---\nWe know why.\n`);
    await place.commit();
    const ordered = async (now: string) => {
      const found = await foundAlike({ ...place, session: { ...place.session, now: () => new Date(now) } });
      return found.filter(({ rule }) => rule === "update/ordered").length;
    };
    expect(await ordered("2026-04-02T08:00:00Z")).toBe(1);
    expect(await ordered("2026-04-02T09:01:00Z")).toBe(0);
    expect(await ordered("2026-04-02T10:01:00Z")).toBe(0);
    expect(await ordered("2026-04-02T08:00:00Z")).toBe(1);
  });

  test("where the ledger of this machine says what was published", async () => {
    const place = await openPlace();
    await foundAlike(place);
    const { published } = await judge(place.session, undefined);
    const records = [...published].map(([id, hash]) => ({ id, hash: id.endsWith(fourth) ? "0".repeat(64) : hash }));
    {
      await using database = await openDatabase(place.session.environment.OPENLINE_DATA);
      await openLedger(database).publish(records, undefined, new Date());
    }
    const found = await foundAlike(place);
    expect(
      found.some(({ rule, place: { file } }) => rule === "published/append-only" && file === opening(fourth)),
    ).toBe(true);
  });
});
