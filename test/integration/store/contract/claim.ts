import { expect, test } from "vitest";
import type { DeliveryState } from "#model/delivery.ts";
import type { OpenedLedger } from "../ledger-contract.ts";
import { ada, bob, key, minutesLater, now, to } from "./times.ts";

export function claimContract(open: () => Promise<OpenedLedger>): void {
  test("what nobody has tried can be claimed, and is under way then", async () => {
    await using opened = await open();
    const entry = await opened.ledger.claim(key, ada, now);
    expect(entry).toMatchObject({ ...key, state: "attempting", attempts: 1, unknowns: 0, changedAt: now });
    expect(await opened.ledger.list("attempting")).toEqual([entry]);
  });

  test("what another process has claimed cannot be claimed, even when the lease is over", async () => {
    await using opened = await open();
    const another = await opened.another();
    await opened.ledger.claim(key, ada, now);
    expect(await another.claim(key, bob, now)).toBeUndefined();
    expect(await another.claim(key, bob, minutesLater(60))).toBeUndefined();
  });

  test("of many who claim at the same moment one gets it", async () => {
    await using opened = await open();
    const another = await opened.another();
    const claims = Array.from({ length: 20 }, (_, index) =>
      (index % 2 === 0 ? opened.ledger : another).claim(key, bob, now),
    );
    expect((await Promise.all(claims)).filter((entry) => entry !== undefined)).toHaveLength(1);
  });

  test("what was put off can be claimed when its time has come, and not before", async () => {
    await using opened = await open();
    const { ledger } = opened;
    await ledger.claim(key, ada, now);
    const retryAt = minutesLater(30);
    await ledger.settle(key, { kind: "deferred", code: "450", reason: "greylisted", retryAt }, now);
    expect(await ledger.claim(key, ada, minutesLater(29))).toBeUndefined();
    expect(await ledger.claim(key, ada, retryAt)).toMatchObject({ attempts: 2, state: "attempting" });
  });

  test("what was put off without a time can be claimed at once", async () => {
    await using opened = await open();
    await opened.ledger.claim(key, ada, now);
    await opened.ledger.settle(key, { kind: "deferred", code: "503", reason: "busy" }, now);
    expect(await opened.ledger.claim(key, ada, now)).toMatchObject({ attempts: 2 });
  });

  test("what nobody knows the end of can be claimed, and the doubt stays on record", async () => {
    await using opened = await open();
    await opened.ledger.claim(key, ada, now);
    await opened.ledger.settle(key, { kind: "unknown", reason: "silence" }, now);
    expect(await opened.ledger.claim(key, ada, now)).toMatchObject({ attempts: 2, unknowns: 1 });
    await opened.ledger.settle(key, { kind: "sent", receipt: "<1@example.org>" }, now);
    expect(await opened.ledger.list("sent")).toMatchObject([{ attempts: 2, unknowns: 1 }]);
  });

  test("what was sent or refused is done", async () => {
    await using opened = await open();
    await opened.ledger.claim(to("a"), ada, now);
    await opened.ledger.settle(to("a"), { kind: "sent", receipt: "1" }, now);
    await opened.ledger.claim(to("b"), ada, now);
    await opened.ledger.settle(to("b"), { kind: "refused", code: "550", reason: "no such mailbox" }, now);
    expect(await opened.ledger.claim(to("a"), ada, minutesLater(600))).toBeUndefined();
    expect(await opened.ledger.claim(to("b"), ada, minutesLater(600))).toBeUndefined();
  });

  test.each<[DeliveryState, boolean]>([
    ["superseded", false],
    ["suppressed", false],
    ["adopted", false],
    ["excluded", true],
  ])("what was marked %s can be claimed: %s", async (state, can) => {
    await using opened = await open();
    await opened.ledger.mark([key], state, "a reason", now);
    expect((await opened.ledger.claim(key, ada, now)) !== undefined).toBe(can);
  });

  test("what was adopted is told to everybody on every channel", async () => {
    await using opened = await open();
    await opened.ledger.adopt([key.announcement], now);
    expect(await opened.ledger.claim(key, ada, now)).toBeUndefined();
    expect(await opened.ledger.claim({ ...key, channel: "x", recipient: "@example" }, ada, now)).toBeUndefined();
    expect(await opened.ledger.list()).toEqual([]);
  });
}
