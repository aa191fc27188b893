import type { Overdue } from "#domain/overdue/owed.ts";
import type { Finding } from "#policy/finding.ts";
import { findingsAsAnnotations, findingsAsText } from "#policy/format.ts";
import { lengthOf } from "#render/dates.ts";

/** Where the files lie that findings name: the directory of the content, with its slash. */
export interface Shown {
  readonly below: string;
}

/** What is owed in the grammar of findings: where, what, how late, how to mend. */
function asFinding({ kind, place, what, lateMinutes, mend }: Overdue): Finding {
  const late = lengthOf(lateMinutes * 60_000, "en");
  return { rule: `overdue/${kind}`, level: "error", place, what: `${what}, late by ${late}`, mend };
}

/** What is owed as programs read it; times are in UTC, lateness in whole minutes. */
export function owedForPrograms(owed: readonly Overdue[], { below }: Shown): readonly object[] {
  return owed.map(({ kind, subject, impact, place, since, lateMinutes, what, mend }) => ({
    ...{ kind, subject, impact, file: below + place.file, line: place.line, column: place.column },
    ...{ since: since.toISOString(), lateMinutes, what, mend },
  }));
}

/** The forms in which `openline overdue` prints what is owed. */
export const forms = {
  text: (owed: readonly Overdue[], shown: Shown) => findingsAsText(owed.map(asFinding), shown),
  json: (owed: readonly Overdue[], shown: Shown) => JSON.stringify(owedForPrograms(owed, shown), null, 2),
  ci: (owed: readonly Overdue[], shown: Shown) => findingsAsAnnotations(owed.map(asFinding), shown),
} as const;
