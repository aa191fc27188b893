import { expect, test } from "vitest";
import { openAccountLines } from "../../support/account-lines.ts";

test("an account that is younger than 30 days is told, and so is one of today", async () => {
  await using lines = await openAccountLines({ since: "2026-01-02" });
  for (const [now, row] of [
    ["2026-02-01T12:00:00Z", "fail lines/created @example was made 30 days ago; people do not know it yet"],
    ["2026-02-02T12:00:00Z", "ok lines/created @example was made on 2026-01-02"],
    ["2026-01-02T12:00:00Z", "fail lines/created @example was made today; people do not know it yet"],
  ] as const) {
    lines.x.account["created_at"] = "2026-01-02T08:00:00.000Z";
    expect(await lines.look({ now: () => new Date(now) })).toContain(row);
  }
});

test("how many are enough is a setting of each line", async () => {
  await using lines = await openAccountLines({ followersAtLeast: 121 });
  expect(await lines.trouble()).toEqual([
    `warn audience/followers 120 accounts follow @examplestatus@social.example, fewer than 121`,
    `warn audience/followers 90 accounts follow @status.example.com, fewer than 121`,
  ]);
});

test.each([
  [{ status: 503 }, "answers 503"],
  ["hang", "does not answer within 0.4 seconds"],
  ["endless", "does not answer within 0.4 seconds"],
  ["not-json", "says something else than it was asked"],
] as const)(
  "what Bluesky does not tell inside of a session is unknown, and the rest stays told: %o",
  async (fault, why) => {
    await using lines = await openAccountLines();
    lines.bluesky.readFaults.push(fault, fault);
    const isSilent = fault === "hang" || fault === "endless";
    expect(await lines.trouble(isSilent ? { limit: 1_000 } : {})).toEqual(
      ["lines/created", "lines/posted", "audience/followers", "lines/label"].map(
        (id) => `unknown ${id} the server of bluesky ${why}`,
      ),
    );
  },
);
