import { openLedger } from "#store/ledger-sqlite.ts";
import { openDataDirectory } from "../../support/store-directory.ts";
import { ledgerContract } from "./ledger-contract.ts";

ledgerContract("SQLite", async () => {
  const directory = await openDataDirectory();
  return {
    ledger: openLedger(await directory.open()),
    another: async () => openLedger(await directory.open()),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
});
