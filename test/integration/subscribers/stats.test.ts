import { expect, test } from "vitest";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { openSubscriberDesk } from "../../support/subscriber-desk.ts";

const list = `email,language,components,kinds,updates,at_least,state
ada@example.org,fr,checkout search,,,,
bob@example.org,,search,incident,,major,
cyd@example.org,fr,,,first-and-last,,
dan@example.org,,,,,,
eve@example.org,,,,,,pending
fay@example.org,,,,,,
`;

test("who is told of what, who came and who went is counted, and nobody is named", async () => {
  await using desk = await openSubscriberDesk();
  await desk.subscribers("import", await desk.write("list.csv", list));
  await desk.subscribers("erase", "fay@example.org");
  const subscribers = openSubscribers(await desk.data.open());
  await subscribers.add(
    { via: "webhook", address: "https://hooks.example.org/x", source: "form" },
    new Date("2026-01-31T23:59:59Z"),
  );
  const ada = await subscribers.findByAddress("email", "ada@example.org");
  for (const code of ["4.2.2", "5.7.1"])
    await subscribers.bounce(ada?.id ?? "", code, new Date(desk.now.getTime() - code.length - code.charCodeAt(0)));

  const { out, code } = await desk.subscribers("stats");
  expect([code, out.split("\n")]).toEqual([
    0,
    [
      "subscribers: 5 confirmed, 1 pending",
      "told by: 4 email, 1 webhook",
      "audience: 5 public",
      "language: 3 not said, 2 fr",
      "hear of: 2 everything, 1 first and last updates",
      "component: 1 checkout, 2 search",
      "kind: 1 incident",
      "least impact: 1 major",
      "2026-01: 1 confirmed",
      "2026-03: 5 confirmed, 1 erased",
      "not written to any more: 1 erased",
      "came back in 30 days: 1 that may pass, 1 for a fault of ours",
    ],
  ]);
  const json = await desk.subscribers("stats", "--format", "json");
  expect(JSON.parse(json.out)).toMatchObject({
    choices: { everything: 2, components: { checkout: 1, search: 2 }, firstAndLast: 1 },
    months: [
      { month: "2026-01", counts: { confirmed: 1 } },
      { month: "2026-03", counts: { confirmed: 5, erased: 1 } },
    ],
  });
  expect(out + json.out).not.toMatch(/@|hooks/);
});

test("a store without anybody is counted as well", async () => {
  await using desk = await openSubscriberDesk();
  expect((await desk.subscribers("stats")).out).toBe(
    "hear of: 0 everything\ncame back in 30 days: 0 that may pass, 0 for a fault of ours",
  );
});
