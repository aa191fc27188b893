import { describe } from "vitest";
import type { Ledger } from "#store/ledger.ts";
import { claimContract } from "./contract/claim.ts";
import { historyContract } from "./contract/history.ts";
import { readingContract } from "./contract/reading.ts";
import { settleContract } from "./contract/settle.ts";

/** A ledger that is empty, and gone when the test is over. */
export interface OpenedLedger extends AsyncDisposable {
  readonly ledger: Ledger;
  /** The same ledger as another process sees it. */
  another(): Promise<Ledger>;
}

/** What every ledger promises, whatever it stands on. */
export function ledgerContract(name: string, open: () => Promise<OpenedLedger>): void {
  describe(`${name} keeps the promises of a ledger`, () => {
    describe("claiming", () => claimContract(open));
    describe("settling", () => settleContract(open));
    describe("reading", () => readingContract(open));
    describe("history", () => historyContract(open));
  });
}
