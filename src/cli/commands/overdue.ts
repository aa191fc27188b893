import { type Command, command } from "#cli/command.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { formatProblem } from "#content/content-error.ts";
import { readSiteWithProblems } from "#content/read.ts";
import type { Overdue } from "#domain/overdue/owed.ts";
import { overdueOf } from "#domain/overdue.ts";
import type { Finding } from "#policy/finding.ts";
import { findingsAsAnnotations, findingsAsText } from "#policy/format.ts";
import { lengthOf } from "#render/dates.ts";

/** What is owed in the grammar of findings: where, what, how late, how to mend. */
function asFinding({ kind, place, what, lateMinutes, mend }: Overdue): Finding {
  const late = lengthOf(lateMinutes * 60_000, "en");
  return { rule: `overdue/${kind}`, level: "error", place, what: `${what}, late by ${late}`, mend };
}

/** An array for programs; times are in UTC, lateness in whole minutes. */
function asJson(owed: readonly Overdue[], { below }: { below: string }): string {
  const all = owed.map(({ kind, subject, impact, place, since, lateMinutes, what, mend }) => ({
    ...{ kind, subject, impact, file: below + place.file, line: place.line, column: place.column },
    ...{ since: since.toISOString(), lateMinutes, what, mend },
  }));
  return JSON.stringify(all, null, 2);
}

const forms = {
  text: (owed: readonly Overdue[], shown: { below: string }) => findingsAsText(owed.map(asFinding), shown),
  json: asJson,
  ci: (owed: readonly Overdue[], shown: { below: string }) => findingsAsAnnotations(owed.map(asFinding), shown),
} as const;

/** `openline overdue`: what we owe our readers, for cron and CI. It only reads; nothing is said to anybody. */
export function overdueCommand(session: Session): Command {
  return command({
    meta: {
      name: "overdue",
      description: "Tell what is owed to readers and late: promised updates, reports, actions, disclosures.",
    },
    args: {
      format: { type: "enum", options: Object.keys(forms), default: "text", description: "How it is written." },
    },
    async run({ args }) {
      const write = Object.entries(forms).find(([name]) => name === args.format)?.[1];
      if (write === undefined) throw new UsageError(`--format takes one of: ${Object.keys(forms).join(", ")}.`);
      const { OPENLINE_CONTENT } = session.environment;
      const { site, problems } = await readSiteWithProblems(OPENLINE_CONTENT);
      const owed = site === undefined ? [] : overdueOf(site, session.now());
      const below = `${OPENLINE_CONTENT.replace(/\/+$/, "")}/`;
      const written = write(owed, { below }).trimEnd();
      if (written !== "") session.say(written);
      // What a broken folder owes cannot be known, so silence about it would be a guess.
      for (const problem of problems) session.complain(below + formatProblem(problem));
      if (problems.length > 0) session.complain("What these files owe cannot be told until they are mended.");
      if (owed.length > 0 || problems.length > 0) session.exitCode = 1;
      else if (args.format === "text") session.say("Nothing is overdue.");
    },
  });
}
