import { expect, test } from "vitest";
import type { OpenedLedger } from "../ledger-contract.ts";
import { ada, key, minutesLater, now, to } from "./times.ts";

export function readingContract(open: () => Promise<OpenedLedger>): void {
  test("entries are those of one announcement on one channel", async () => {
    await using opened = await open();
    const others = [
      { ...key, channel: "x" },
      { ...key, announcement: "notices/hello" },
    ];
    for (const there of [to("a"), to("b"), ...others]) await opened.ledger.claim(there, ada, now);
    expect([...(await opened.ledger.entries(key.announcement, "email")).keys()].sort()).toEqual(["a", "b"]);
    expect((await opened.ledger.entries("notices/none", "email")).size).toBe(0);
  });

  test("a list has the oldest change first", async () => {
    await using opened = await open();
    await opened.ledger.mark([to("late")], "deferred", "the page", minutesLater(2));
    await opened.ledger.mark([to("early")], "deferred", "the page", minutesLater(1));
    await opened.ledger.mark([to("other")], "suppressed", "gone", now);
    expect((await opened.ledger.list("deferred")).map(({ recipient }) => recipient)).toEqual(["early", "late"]);
    expect((await opened.ledger.list()).map(({ recipient }) => recipient)).toEqual(["other", "early", "late"]);
    expect((await opened.ledger.list("suppressed")).map(({ recipient }) => recipient)).toEqual(["other"]);
  });

  test("receipts are those of what one recipient was sent on one channel", async () => {
    await using opened = await open();
    const { ledger } = opened;
    const send = async (announcement: string, recipient: string, receipt: string) => {
      const there = { announcement, channel: "x", recipient };
      await ledger.claim(there, ada, now);
      await ledger.settle(there, { kind: "sent", receipt }, now);
    };
    await send("incidents/a/1", "@example", "1900");
    await send("incidents/a/2", "@example", "1901");
    await send("incidents/a/1", "@other", "7");
    await ledger.claim({ announcement: "incidents/a/3", channel: "x", recipient: "@example" }, ada, now);

    const asked = ["incidents/a/1", "incidents/a/3", "incidents/a/4"];
    expect(await ledger.receipts(asked, "x", "@example")).toEqual(new Map([["incidents/a/1", "1900"]]));
    expect(await ledger.receipts(asked, "email", "@example")).toEqual(new Map());
  });

  test("what readers and channels may write in keys comes back as it was", async () => {
    await using opened = await open();
    const odd = {
      announcement: "incidents/a/'; DROP TABLE deliveries;--",
      channel: 'e"mail',
      recipient: "@ünïcode 🚦",
    };
    await opened.ledger.claim(odd, ada, now);
    await opened.ledger.settle(odd, { kind: "unknown", reason: "it said “no\u0000thing”" }, now);
    expect(await opened.ledger.list()).toMatchObject([{ ...odd, reason: "it said “no\u0000thing”" }]);
  });
}
