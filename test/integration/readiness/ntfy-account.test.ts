import { expect, test } from "vitest";
import { openNtfyLine } from "../../support/ntfy-line.ts";
import { ntfyFaults } from "../../support/readiness-faults/ntfy.ts";

test("a token that its server knows is well, for one question, and one that holds for three weeks, too", async () => {
  await using line = await openNtfyLine();
  expect(await line.look()).toEqual([
    "ok lines/account the server of push knows our token",
    "ok lines/rights the secret of push is no administrator's; whether it may post is known by the last drill",
    "ok lines/token the secret of push does not run out by itself",
  ]);
  expect(line.server.requests).toHaveLength(1);
  const expires = Math.floor(Date.now() / 1_000) + 21 * 86_400 + 3_600;
  line.account.tokens.splice(1, 1, { token: line.token, expires });
  const day = new Date(expires * 1_000).toISOString().slice(0, 10);
  expect((await line.look())[2]).toBe(`ok lines/token the secret of push holds until ${day}`);
});

test.each(ntfyFaults)("%s alone turns to %s: %s", async (id, state, what, wrong) => {
  await using line = await openNtfyLine();
  wrong(line);
  const rows = await line.look();
  expect(rows.filter((row) => !row.startsWith("ok "))).toEqual([expect.stringContaining(`${state} ${id} ${what}`)]);
  expect(rows.join()).not.toContain("canary");
});
