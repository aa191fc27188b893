import { expect, test } from "vitest";
import { openAccountLines } from "../../support/account-lines.ts";

test("room that is told is well, and so is a network that names no bound, or names nonsense", async () => {
  await using lines = await openAccountLines();
  lines.mastodon.headers["x-ratelimit-limit"] = "many";
  lines.bluesky.headers["ratelimit-limit"] = "0";
  const rows = (await lines.look()).filter((row) => row.includes("lines/room"));
  expect(rows).toEqual([
    "ok lines/room x takes 99 of 100 calls more for now",
    "ok lines/room mastodon names no bound that we are close to",
    "ok lines/room bluesky names no bound that we are close to",
  ]);
});
