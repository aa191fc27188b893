import { expect, test } from "vitest";
import type { Outcome } from "#model/delivery.ts";
import type { OpenedLedger } from "../ledger-contract.ts";
import { ada, bob, key, minutesLater, now, to } from "./times.ts";

const retryAt = minutesLater(15);
const outcomes: readonly [Outcome, Record<string, unknown>][] = [
  [
    { kind: "sent", receipt: "1900", url: "https://x.example/1900" },
    { receipt: "1900", url: "https://x.example/1900", unknowns: 0 },
  ],
  [
    { kind: "refused", code: "550", reason: "no such mailbox" },
    { reason: "550: no such mailbox", unknowns: 0 },
  ],
  [
    { kind: "deferred", code: "429", reason: "too many", retryAt },
    { reason: "429: too many", retryAt, unknowns: 0 },
  ],
  [
    { kind: "unknown", reason: "silence after the letter" },
    { reason: "silence after the letter", unknowns: 1 },
  ],
];

export function settleContract(open: () => Promise<OpenedLedger>): void {
  test.each(outcomes)("an outcome stands in the ledger for other processes: $kind", async (outcome, columns) => {
    await using opened = await open();
    await opened.ledger.claim(key, ada, now);
    await opened.ledger.settle(key, outcome, minutesLater(1));
    const entry = (await (await opened.another()).entries(key.announcement, key.channel)).get(key.recipient);
    expect(entry).toMatchObject({ ...key, state: outcome.kind, attempts: 1, changedAt: minutesLater(1), ...columns });
  });

  test("what was never claimed cannot be settled", async () => {
    await using opened = await open();
    await expect(opened.ledger.settle(key, { kind: "sent", receipt: "1" }, now)).rejects.toThrow("without a claim");
  });

  test("what was sent stays sent, with its first receipt", async () => {
    await using opened = await open();
    await opened.ledger.claim(key, ada, now);
    await opened.ledger.settle(key, { kind: "sent", receipt: "1" }, now);
    await opened.ledger.settle(key, { kind: "deferred", code: "503", reason: "late" }, now);
    await opened.ledger.settle(key, { kind: "sent", receipt: "2" }, now);
    expect(await opened.ledger.list()).toMatchObject([{ state: "sent", receipt: "1" }]);
  });

  test("a run that was given up and was slow only may still say that it has sent", async () => {
    await using opened = await open();
    await opened.ledger.claim(key, ada, now);
    await opened.ledger.expire(minutesLater(5), "leases");
    await opened.ledger.settle(key, { kind: "sent", receipt: "1" }, minutesLater(6));
    expect(await opened.ledger.list()).toMatchObject([{ state: "sent", receipt: "1", unknowns: 1 }]);
  });

  test("an attempt becomes unknown when its lease is over, not before", async () => {
    await using opened = await open();
    await opened.ledger.claim(key, ada, now);
    expect(await opened.ledger.expire(new Date(now.getTime() + ada.lease - 1), "leases")).toBe(0);
    expect(await opened.ledger.expire(new Date(now.getTime() + ada.lease), "leases")).toBe(1);
    expect(await opened.ledger.list("unknown")).toMatchObject([{ ...key, attempts: 1, unknowns: 1 }]);
    expect(await opened.ledger.list("attempting")).toEqual([]);
  });

  test("whoever knows all others dead ends their attempts at once, and nothing else", async () => {
    await using opened = await open();
    await opened.ledger.claim(to("a"), ada, now);
    await opened.ledger.claim(to("b"), bob, now);
    await opened.ledger.settle(to("b"), { kind: "sent", receipt: "1" }, now);
    expect(await (await opened.another()).expire(now, "all")).toBe(1);
    expect((await opened.ledger.list()).map(({ recipient, state }) => [recipient, state])).toEqual([
      ["a", "unknown"],
      ["b", "sent"],
    ]);
  });

  test("a mark changes what was not told, and nothing that was", async () => {
    await using opened = await open();
    const { ledger } = opened;
    for (const [kind, recipient] of [
      ["sent", "a"],
      ["refused", "b"],
      ["unknown", "c"],
      ["deferred", "d"],
    ] as const) {
      await ledger.claim(to(recipient), ada, now);
      await ledger.settle(to(recipient), { kind, receipt: "1", code: "1", reason: "r" }, now);
    }
    await ledger.claim(to("e"), ada, now);
    await ledger.mark(["a", "b", "c", "d", "e", "f"].map(to), "superseded", "newer words were said", minutesLater(1));
    const entries = await ledger.entries(key.announcement, key.channel);
    expect([...entries.values()].map(({ recipient, state }) => `${recipient} ${state}`)).toEqual([
      "a sent",
      "b refused",
      "c unknown",
      "d superseded",
      "e attempting",
      "f superseded",
    ]);
    expect(entries.get("f")).toMatchObject({ attempts: 0, reason: "newer words were said" });
  });

  test.each(["sent", "refused", "deferred"] as const)("a person settles what is unknown: %s", async (as) => {
    await using opened = await open();
    await opened.ledger.claim(key, ada, now);
    expect(await opened.ledger.resolve(key, as, now)).toBe(false);
    await opened.ledger.settle(key, { kind: "unknown", reason: "silence" }, now);
    expect(await opened.ledger.resolve(key, as, now)).toBe(true);
    expect(await opened.ledger.resolve(to("nobody"), as, now)).toBe(false);
    const unknowns = as === "deferred" ? 0 : 1;
    expect(await opened.ledger.list()).toMatchObject([{ state: as, reason: "settled by a person", unknowns }]);
  });
}
