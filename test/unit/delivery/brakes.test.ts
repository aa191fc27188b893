import { describe, expect, test } from "vitest";
import { historyOf, settledHistory } from "#delivery/adopt.ts";
import { emptyLedgerQuestion, manyAnnouncementsQuestion } from "#delivery/brakes.ts";
import { saidAbout } from "../../support/said.ts";

const hours = (count: number) => Array.from({ length: count }, (_, hour) => `2026-03-14T${10 + hour}:00:00Z`);
const history = saidAbout("checkout", hours(2));

describe("an empty ledger", () => {
  test("beside history stops with a question that names the newest words and the ways to answer", () => {
    const question = emptyLedgerQuestion(true, history);
    expect(question?.brake).toBe("empty-ledger");
    expect(question?.text.split("\n").slice(0, 3)).toEqual([
      "The ledger remembers nothing, but 2 announcements were public before:",
      "  incidents/checkout/2",
      "  incidents/checkout/1",
    ]);
    expect(question?.text).toMatch(/--adopt.*backup.*OPENLINE_DATA/s);
  });

  test("counts one announcement as one", () => {
    expect(emptyLedgerQuestion(true, history.slice(1))?.text).toContain("1 announcement was public before");
  });

  test("names no more than ten", () => {
    const text = emptyLedgerQuestion(true, saidAbout("checkout", hours(13)))?.text ?? "";
    expect(text.match(/^ {2}incidents/gm)).toHaveLength(10);
    expect(text).toContain("  and 3 more");
  });

  test("of a site that never said anything asks nothing, nor does one that remembers", () => {
    expect(emptyLedgerQuestion(true, [])).toBeUndefined();
    expect(emptyLedgerQuestion(false, history)).toBeUndefined();
  });
});

describe("a plan", () => {
  const fresh = history.map(({ id }) => id);

  test("that is larger than expected stops with a question that says how many, which, and how to answer", () => {
    const question = manyAnnouncementsQuestion({ fresh }, { announcements: 1, age: 1 });
    expect(question?.brake).toBe("many-announcements");
    expect(question?.text).toContain("This run would make 2 new announcements; site.yaml expects 1 at the most");
    expect(question?.text).toMatch(/incidents\/checkout\/1.*--expect 2.*--only.*--adopt/s);
  });

  test("that is as large as expected asks nothing", () => {
    expect(manyAnnouncementsQuestion({ fresh }, { announcements: 2, age: 1 })).toBeUndefined();
  });
});

describe("what is taken as told", () => {
  const imported = saidAbout("old", hours(1), { imported: true });

  test("is what was published before, without what came from elsewhere", () => {
    const published = new Map([
      ["incidents/checkout/1", "hash"],
      ["incidents/old/1", "hash"],
    ]);
    expect(historyOf([...imported, ...history], published).map(({ id }) => id)).toEqual(["incidents/checkout/1"]);
  });

  test("is everything where nobody can tell what was published", () => {
    expect(historyOf([...imported, ...history], undefined)).toEqual(history);
  });

  test("is all but the latest words about what is not over, for a first look", () => {
    const over = saidAbout("search", hours(2), { final: true });
    expect(settledHistory([...imported, ...history, ...over]).map(({ id }) => id)).toEqual([
      "incidents/checkout/1",
      "incidents/search/1",
      "incidents/search/2",
    ]);
  });
});
