import { entangled, incidentIds } from "#cli/lint/entangled.ts";
import { asFinding, type Judged } from "#cli/lint/judge.ts";
import { judgeBeside } from "#cli/lint/judge-beside.ts";
import { treesOf, verdictsOf } from "#cli/lint/judge-folders.ts";
import { openKeptVerdicts } from "#cli/lint/kept-verdicts.ts";
import { publishedTogether } from "#cli/lint/published-together.ts";
import type { Verdict } from "#cli/lint/verdict.ts";
import type { Session } from "#cli/session.ts";
import { readPart, treeOf } from "#content/part.ts";
import { brokenFolders, folderOf, type Read, readSiteWithProblems } from "#content/read.ts";
import type { Standing } from "#content/standing.ts";
import type { Site } from "#model/site.ts";
import { checkSubjects, checkTogether } from "#policy/check-part.ts";
import { inReadingOrder } from "#policy/finding.ts";
import { notable } from "#policy/sketch.ts";

/** What every folder is judged with. */
const ofAll = ["site.yaml", "templates"];
const otherRooms = [...ofAll, "maintenances", "notices", "drills", "readiness"];

/**
 * Judges anew what does not stand as it was judged before; undefined where all must be read at once.
 *
 * @param folders Every folder of incidents.
 * @param standing Waits for git.
 */
export async function judgeStanding(
  session: Session,
  folders: readonly string[],
  standing: () => Promise<Standing>,
): Promise<Judged | undefined> {
  const { OPENLINE_CONTENT: directory, OPENLINE_DATA: data } = session.environment;
  const now = session.now();
  const before = await readPart(directory, ofAll);
  const { site } = await readSiteWithProblems("", { tree: treeOf(before) });
  const kept = openKeptVerdicts({ data, directory }, before, now);
  const git = await standing();
  if (site === undefined || site.settings.sample === true) return undefined;

  const stands = (folder: string) => kept.verdicts.get(folder)?.tree === (git.committed.get(folder) ?? "");
  const toRead = folders.filter((folder) => !stands(folder));
  const { verdicts, claims } = await judgeBeside({ directory, folders: toRead, site: before, now }, kept.verdicts);
  for (const folder of folders) {
    const known = stands(folder) ? kept.verdicts.get(folder) : undefined;
    if (known !== undefined) verdicts.set(folder, known);
  }
  for (const [folder, verdict] of verdicts) claims.set(folder, verdict.claims);

  const unclear = [...folders.filter((folder) => !verdicts.has(folder)), ...entangled(verdicts, claims)];
  const files = await readPart(directory, [...otherRooms, ...new Set(unclear)]);
  const read = await readSiteWithProblems("", { tree: treeOf(files), drafts: true, elsewhere: incidentIds(claims) });
  if (read.site === undefined) return undefined;
  for (const verdict of verdictsOf(read.site, treesOf(files), claims, now)) verdicts.set(verdict.folder, verdict);
  kept.keep(verdicts);

  const broken = brokenFolders(read.problems);
  const whole = [...verdicts.values()].filter(({ folder }) => !broken.has(folder));
  const published = await publishedTogether({ directory, data }, git, { whole, broken: unclear });
  const outlined = withOutlines(read.site, whole, published);
  return { site: outlined, published, findings: findingsIn(read, whole, outlined, published, now) };
}

/** With the outlines of the incidents that rules of the whole site must see. */
function withOutlines(site: Site, verdicts: readonly Verdict[], published: ReadonlyMap<string, string>): Site {
  const told = notable(verdicts);
  const subjects = new Set([...published.keys()].map(folderOf));
  for (const verdict of verdicts) if (subjects.has(verdict.claims[0] ?? "")) told.add(verdict);
  const incidents = [...told].map(({ incident }) => incident);
  const inOrder = incidents.sort((a, b) => a.started.getTime() - b.started.getTime() || (a.id < b.id ? -1 : 1));
  return { ...site, incidents: inOrder };
}

function findingsIn(
  { site, problems }: Read,
  whole: readonly Verdict[],
  outlined: Site,
  published: ReadonlyMap<string, string>,
  now: Date,
) {
  const broken = brokenFolders(problems);
  const own = site === undefined ? [] : checkSubjects({ ...site, incidents: [] }, now);
  const found = [...own, ...checkTogether(outlined, published, now)];
  // What a broken folder published seems to have vanished with it; its own problem says enough.
  const heard = found.filter(({ place }) => !broken.has(folderOf(place.file)));
  return [...problems.map(asFinding), ...whole.flatMap(({ findings }) => findings), ...heard].sort(inReadingOrder);
}
