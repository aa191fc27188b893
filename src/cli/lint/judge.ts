import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "#cli/session.ts";
import { publishedInGit } from "#content/history.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { siteClock } from "#domain/clock.ts";
import type { Problem } from "#model/place.ts";
import type { Site } from "#model/site.ts";
import { checkSite } from "#policy/check.ts";
import { type Finding, inReadingOrder } from "#policy/finding.ts";

/** The content as it was judged. */
export interface Judged {
  /** Undefined where site.yaml is broken. */
  readonly site: Site | undefined;
  /** What was published before, by record id: its hash. */
  readonly published: ReadonlyMap<string, string>;
  /** Everything that is wrong or could be better, in form and in words, in reading order. */
  readonly findings: readonly Finding[];
}

/** What the ledger of this machine knows was published; nothing if there is none. */
export async function publishedHere(directory: string): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(join(directory, "openline.db"))) return new Map();
  const [{ openDatabase }, { openLedger }] = await Promise.all([
    import("#store/database.ts"),
    import("#store/ledger-sqlite.ts"),
  ]);
  await using database = await openDatabase(directory);
  return await openLedger(database).published();
}

/** A mistake of form, which no setting can make less of. */
export function asFinding(problem: Problem): Finding {
  return { ...problem, rule: "content/form", level: "error" };
}

/**
 * Reads and judges all content, drafts too.
 *
 * @param base The commit that counts as published, if one was named.
 */
export async function judge(session: Session, base: string | undefined): Promise<Judged> {
  const { OPENLINE_CONTENT, OPENLINE_DATA } = session.environment;
  const { site, problems } = await readSiteWithProblems(OPENLINE_CONTENT, { drafts: true });
  const inGit = await publishedInGit(OPENLINE_CONTENT, base);
  const published = new Map([...(inGit ?? []), ...(await publishedHere(OPENLINE_DATA))]);
  if (site === undefined) return { site, published, findings: problems.map(asFinding) };
  const broken = new Set(problems.map(({ place }) => place.file.split("/").slice(0, 2).join("/")));
  const found = checkSite(site, published, siteClock(site, session.now()));
  // What a broken folder published seems to have vanished with it; its own problem says enough.
  const own = found.filter(({ place }) => !broken.has(place.file.split("/").slice(0, 2).join("/")));
  return { site, published, findings: [...problems.map(asFinding), ...own].sort(inReadingOrder) };
}
