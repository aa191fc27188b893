import { rightsFaults } from "./account-rights.ts";
import { standingFaults } from "./account-standing.ts";
import { accountFaults } from "./accounts.ts";
import { certificateFaults } from "./certificates.ts";
import type { Fault } from "./fault.ts";
import { keptFaults } from "./kept.ts";
import { lineServerFaults } from "./line-servers.ts";
import { lineFaults } from "./lines.ts";
import { mailServerFaults } from "./mail-server.ts";
import { nameFaults } from "./names.ts";
import { ntfyFaults } from "./ntfy.ts";
import { peopleFaults } from "./people.ts";
import { hostFaults, mailFaults, pageFaults, xFaults } from "./world.ts";

/** Every fault that a test makes to see one check alone turn; each table is tried by one test. */
export const allFaults: readonly Fault<unknown>[] = [
  ...lineFaults,
  ...peopleFaults,
  ...keptFaults,
  ...pageFaults,
  ...mailFaults,
  ...mailServerFaults,
  ...nameFaults,
  ...hostFaults,
  ...certificateFaults,
  ...xFaults,
  ...accountFaults,
  ...standingFaults,
  ...rightsFaults,
  ...lineServerFaults,
  ...ntfyFaults,
];
