import { expect, test } from "vitest";
import type { OpenedLedger } from "../ledger-contract.ts";
import { ada, key, minutesLater, now } from "./times.ts";

export function historyContract(open: () => Promise<OpenedLedger>): void {
  test("a new ledger never heard of anything", async () => {
    await using opened = await open();
    expect(await opened.ledger.isEmpty()).toBe(true);
    expect(await opened.ledger.adopted()).toEqual(new Set());
    expect(await opened.ledger.published()).toEqual(new Map());
    expect(await opened.ledger.publishedCommit()).toBeUndefined();
  });

  test.each<[string, (opened: OpenedLedger) => Promise<unknown>]>([
    ["delivered", ({ ledger }) => ledger.claim(key, ada, now)],
    ["adopted", ({ ledger }) => ledger.adopt(["notices/hello"], now)],
    ["published", ({ ledger }) => ledger.publish([{ id: "notices/hello", hash: "1" }], undefined, now)],
    ["published of a commit", ({ ledger }) => ledger.publish([], "c0ffee", now)],
    ["published, and there was nothing yet to say", ({ ledger }) => ledger.publish([], undefined, now)],
  ])("a ledger is not empty any more when something was %s", async (_, happens) => {
    await using opened = await open();
    await happens(opened);
    expect(await (await opened.another()).isEmpty()).toBe(false);
  });

  test("adopting twice changes nothing", async () => {
    await using opened = await open();
    await opened.ledger.adopt(["notices/a", "notices/b"], now);
    await opened.ledger.adopt(["notices/b", "notices/c"], minutesLater(1));
    expect([...(await opened.ledger.adopted())].sort()).toEqual(["notices/a", "notices/b", "notices/c"]);
  });

  test("what was published is known by its newest hash", async () => {
    await using opened = await open();
    await opened.ledger.publish(
      [
        { id: "incidents/a", hash: "1" },
        { id: "incidents/a/u", hash: "2" },
      ],
      "c1",
      now,
    );
    await opened.ledger.publish([{ id: "incidents/a", hash: "3" }], undefined, now);
    expect(await opened.ledger.published()).toEqual(
      new Map([
        ["incidents/a", "3"],
        ["incidents/a/u", "2"],
      ]),
    );
  });

  test("the newest commit is the last that was published whole, also after going back", async () => {
    await using opened = await open();
    for (const commit of ["c1", "c2", undefined, "c1"]) await opened.ledger.publish([], commit, now);
    expect(await opened.ledger.publishedCommit()).toBe("c1");
  });
}
