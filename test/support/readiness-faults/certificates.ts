import type { Fault } from "./fault.ts";

/** What can be wrong with the page's certificate, which nobody signed: for how many days it still holds. */
export const certificateFaults: readonly Fault<number>[] = [
  ["page/certificate", "fail", "ran out on", -2],
  ["page/certificate", "fail", "browsers do not trust", 60],
];
