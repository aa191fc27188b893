import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Command, command } from "#cli/command.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { publishedInGit } from "#content/history.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { siteClock } from "#domain/clock.ts";
import type { Problem } from "#model/place.ts";
import { checkSite } from "#policy/check.ts";
import { type Finding, inReadingOrder } from "#policy/finding.ts";
import { findingsAsAnnotations, findingsAsJson, findingsAsText } from "#policy/format.ts";
import { openDatabase } from "#store/database.ts";
import { openLedger } from "#store/ledger-sqlite.ts";

const forms = { text: findingsAsText, json: findingsAsJson, ci: findingsAsAnnotations } as const;

/** What the ledger of this machine knows was published; nothing if there is none. */
async function publishedHere(directory: string): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(join(directory, "openline.db"))) return new Map();
  await using database = await openDatabase(directory);
  return await openLedger(database).published();
}

/** A mistake of form, which no setting can make less of. */
function asFinding(problem: Problem): Finding {
  return { ...problem, rule: "content/form", level: "error" };
}

/** Everything that is wrong or could be better, in form and in words. */
async function findingsIn(session: Session, base: string | undefined): Promise<Finding[]> {
  const { OPENLINE_CONTENT, OPENLINE_DATA } = session.environment;
  const { site, problems } = await readSiteWithProblems(OPENLINE_CONTENT, { drafts: true });
  if (site === undefined) return problems.map(asFinding);
  const inGit = await publishedInGit(OPENLINE_CONTENT, base);
  const published = new Map([...(inGit ?? []), ...(await publishedHere(OPENLINE_DATA))]);
  const broken = new Set(problems.map(({ place }) => place.file.split("/").slice(0, 2).join("/")));
  const found = checkSite(site, published, siteClock(site, session.now()));
  // What a broken folder published seems to have vanished with it; its own problem says enough.
  const own = found.filter(({ place }) => !broken.has(place.file.split("/").slice(0, 2).join("/")));
  return [...problems.map(asFinding), ...own].sort(inReadingOrder);
}

/** `openline lint`: the content, judged before it is published. */
export function lintCommand(session: Session): Command {
  return command({
    meta: { name: "lint", description: "Judge the content: its form, and the rules of good communication." },
    args: {
      format: { type: "enum", options: Object.keys(forms), default: "text", description: "How findings are written." },
      base: { type: "string", description: "The commit that counts as published.", valueHint: "commit" },
    },
    async run({ args }) {
      const write = Object.entries(forms).find(([name]) => name === args.format)?.[1];
      if (write === undefined) throw new UsageError(`--format takes one of: ${Object.keys(forms).join(", ")}.`);
      const findings = await findingsIn(session, args.base);
      const below = `${session.environment.OPENLINE_CONTENT.replace(/\/+$/, "")}/`;
      const written = write(findings, { below }).trimEnd();
      if (written !== "") session.say(written);
      const errors = findings.filter(({ level }) => level === "error").length;
      if (args.format === "text") session.complain(`${errors} errors, ${findings.length - errors} advice.`);
      if (errors > 0) session.exitCode = 1;
    },
  });
}
