import { expect, test } from "vitest";
import { callOnce } from "#delivery/channels/http/call.ts";
import { openHookServer, type Reply } from "../../support/hook-server.ts";

async function called(reply: Reply, limit = 10_000) {
  await using server = await openHookServer(reply);
  return await callOnce({ address: new URL(server.url), headers: {}, body: Buffer.from("{}"), limit });
}

test("an answer that never ends is read up to a bound, and then left", async () => {
  const answer = await called("endless", 600_000);
  if (answer.kind !== "answered") throw new Error("There was no answer.");
  expect(answer).toMatchObject({ status: 200, whole: false });
  expect(answer.body.length).toBeLessThanOrEqual(64 * 1024);
});

test.each<[Reply, number]>([
  ["trickle", 300],
  ["cut-off", 10_000],
])("half an answer (%s) is known to be half", async (reply, limit) => {
  expect(await called(reply, limit)).toMatchObject({ kind: "answered", status: 200, body: "ok", whole: false });
});

test("a whole answer is known to be whole", async () => {
  expect(await called({ status: 418, body: "ok" })).toMatchObject({ status: 418, body: "ok", whole: true });
});

test("a name that nobody has was not reached", async () => {
  const address = new URL("https://hooks.invalid/canary");
  const answer = await callOnce({ address, headers: {}, body: Buffer.from("{}"), limit: 10_000 });
  expect(answer).toMatchObject({ kind: "unreached" });
  expect(JSON.stringify(answer)).not.toMatch(/canary|invalid/);
});
