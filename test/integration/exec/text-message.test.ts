import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Outcome } from "#model/delivery.ts";
import { sendOn } from "../../support/delivery.ts";
import { anExec } from "../../support/exec-channel.ts";
import { openHookServer, type Reply } from "../../support/hook-server.ts";
import { aDirectory } from "../../support/opening.ts";

/** The command that the decision about text messages hands to operators. */
async function theCommand(): Promise<string> {
  const page = await readFile("docs/decisions/0010-sms.md", "utf8");
  const [, script] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  if (script === undefined) throw new Error("The page shows no command.");
  return script;
}

async function meeting(...replies: Reply[]) {
  await using directory = await aDirectory();
  await using server = await openHookServer({ status: 202 }, ...replies);
  const script = join(directory.path, "text-message.mjs");
  const file = join(directory.path, "text-message.json");
  await writeFile(script, await theCommand());
  await writeFile(
    file,
    JSON.stringify({ address: server.url, authorization: "Bearer canary", to: ["+44 20 7946 0000"] }),
  );
  const channel = anExec(["node", script, file]);
  const outcomes: Outcome[] = [];
  for (let attempt = 0; attempt <= replies.length; attempt += 1)
    outcomes.push(await sendOn(channel, { account: "own" }));
  expect(JSON.stringify(outcomes)).not.toContain("canary");
  return { outcomes, taken: server.taken };
}

test("the command of the decision tells a provider state, title, next update and link, and a key for repetitions", async () => {
  const { outcomes, taken } = await meeting("drop-after");
  const [id] = outcomes.flatMap((outcome) => (outcome.kind === "sent" ? [outcome.receipt] : []));
  expect(outcomes).toMatchObject([{ kind: "deferred", code: "75" }, { kind: "sent" }]);
  expect(taken.map(({ headers }) => headers["idempotency-key"])).toEqual([id, id]);
  expect(taken[1]?.headers.authorization).toBe("Bearer canary");
  expect(JSON.parse(String(taken[1]?.body))).toEqual({
    to: ["+44 20 7946 0000"],
    text: "Investigating: Card payments fail (14 March 2026). Next update by 10:30 UTC. https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating",
    reference: id,
  });
});

describe.concurrent("what a provider answers is what the command says", () => {
  test.each([
    [429, "deferred"],
    [503, "deferred"],
    [400, "refused"],
  ])("%i: %s", async (status, kind) => {
    expect((await meeting({ status, body: "canary" })).outcomes[0]).toMatchObject({ kind });
  });
});
