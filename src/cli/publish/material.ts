import type { Session } from "#cli/session.ts";
import { formatProblem } from "#content/content-error.ts";
import { readHealed } from "#content/read-healed.ts";
import { siteClock } from "#domain/clock.ts";
import type { Problem } from "#model/place.ts";
import type { Site } from "#model/site.ts";
import { checkSite } from "#policy/check.ts";
import type { Finding } from "#policy/finding.ts";

/** What a run publishes, and what stands in its way. */
export interface Material {
  readonly site: Site;
  /** Trouble in folders that this run leaves alone (`--only`). */
  readonly elsewhere: readonly Problem[];
  /** Folders that have no good form at all and are left out of the page. */
  readonly leftOut: readonly string[];
  /** Findings about what this run says. */
  readonly findings: readonly Finding[];
}

/** `incidents/<folder>/` of the subject that `--only` names, by its id or its folder's name. */
function folderOf(site: Site, only: string): string | undefined {
  const subjects = [...site.incidents, ...site.maintenances, ...site.notices];
  const found = subjects.find(({ id, file }) => id === only || file.split("/")[1] === only);
  return found?.file.replace(/[^/]*$/, "");
}

/**
 * Reads and judges what is to be published.
 *
 * @throws ContentError for trouble in what this run would say
 */
export async function readMaterial(
  session: Session,
  only: string | undefined,
  published: ReadonlyMap<string, string>,
): Promise<Material> {
  const { site, elsewhere, leftOut } = await readHealed(session.environment.OPENLINE_CONTENT, only);
  const folder = only === undefined ? undefined : folderOf(site, only);
  const findings = checkSite(site, published, siteClock(site, session.now()));
  const isHere = ({ place }: Finding) =>
    folder === undefined || place.file.startsWith(folder) || place.file === "site.yaml";
  const others = findings.filter((finding) => !isHere(finding) && finding.level === "error");
  return { site, elsewhere: [...elsewhere, ...others], leftOut, findings: findings.filter(isHere) };
}

/** Says what was found; answers whether something forbids to go on. */
export function sayFindings(session: Session, { findings, elsewhere, leftOut }: Material): boolean {
  for (const finding of findings) session.complain(`${finding.level}: ${formatProblem(finding)}`);
  for (const problem of elsewhere) session.complain(`elsewhere: ${formatProblem(problem)}`);
  for (const folder of leftOut) {
    session.complain(`elsewhere: ${folder} has no good form in the last commits; the page is built without it.`);
  }
  return findings.some(({ level }) => level === "error");
}
