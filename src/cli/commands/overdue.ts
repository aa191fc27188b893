import { type Command, command } from "#cli/command.ts";
import { openPrivatePlace } from "#cli/embargo/private-place.ts";
import { forms } from "#cli/overdue/forms.ts";
import { tellCommunicators, watchAddress } from "#cli/overdue/tell.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { formNamed, slashed } from "#cli/written-form.ts";
import { formatProblem } from "#content/content-error.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { overdueOf } from "#domain/overdue.ts";

const longestAnswer = 10_000;

/** What is watched, and below which directory its files lie: the public content, or the private place. */
async function readWatched(session: Session, embargo: boolean) {
  if (embargo) {
    const { site, directory } = await openPrivatePlace(session);
    // Whatever its files say, nobody has heard a word of it.
    const unsaid = site.incidents.map((incident) => ({ ...incident, updates: [], postmortem: undefined }));
    return { site: { ...site, incidents: unsaid }, problems: [], below: slashed(directory) };
  }
  const { OPENLINE_CONTENT } = session.environment;
  return { ...(await readSiteWithProblems(OPENLINE_CONTENT)), below: slashed(OPENLINE_CONTENT) };
}

/**
 * `openline overdue`: what we owe our readers, for cron and CI. With `--tell` the communicators hear of it, too; it
 * remembers nothing, and nothing is ever said to the public. The webhook may take `limit` milliseconds.
 */
export function overdueCommand(session: Session, { limit = longestAnswer }: { readonly limit?: number } = {}): Command {
  return command({
    meta: {
      name: "overdue",
      description: "Tell what is owed to readers and late: promised updates, reports, actions, disclosures.",
    },
    args: {
      format: { type: "enum", options: Object.keys(forms), default: "text", description: "How it is written." },
      embargo: {
        type: "boolean",
        description: "What embargoed disclosures owe, instead; see who reads over your shoulder.",
      },
      tell: { type: "boolean", description: "Post what is owed to the communicators' webhook, OPENLINE_WATCH_URL." },
    },
    async run({ args }) {
      const write = formNamed(forms, args.format);
      const { OPENLINE_WATCH_URL } = session.environment;
      if (args.embargo === true && args.tell === true)
        throw new UsageError("--tell never tells of what is embargoed. Leave out one of the two.");
      const address = args.tell === true ? watchAddress(OPENLINE_WATCH_URL) : undefined;
      const { site, problems, below } = await readWatched(session, args.embargo === true);
      const owed = site === undefined ? [] : overdueOf(site, session.now());
      const written = write(owed, { below }).trimEnd();
      if (written !== "") session.say(written);
      // What a broken folder owes cannot be known, so silence about it would be a guess.
      for (const problem of problems) session.complain(below + formatProblem(problem));
      if (problems.length > 0) session.complain("What these files owe cannot be told until they are mended.");
      if (owed.length === 0 && problems.length === 0) {
        if (args.format === "text") session.say("Nothing is overdue.");
        return;
      }
      session.exitCode = 1;
      if (address === undefined) return;
      const unreadable = new Set(problems.map(({ place }) => place.file)).size;
      const told = await tellCommunicators({ owed, unreadable, below }, address, limit);
      if (told.kind === "failed") session.complain(`${told.reason}; nobody was told.`);
      else if (args.format === "text") session.say(`The communicators were told at ${told.host}.`);
    },
  });
}
