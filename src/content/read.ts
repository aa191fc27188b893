import { claimedBy, reportTwinIds } from "#content/collisions.ts";
import { byPlace, ContentError } from "#content/content-error.ts";
import { readDrill } from "#content/drills.ts";
import { reportTelling } from "#content/embargoed-folder.ts";
import { withoutFlood } from "#content/flood.ts";
import { ownFacts, type Reading, type ReadSheet } from "#content/folder.ts";
import { readIncident } from "#content/incidents.ts";
import { isUnaddressed, type Room } from "#content/layout.ts";
import { readMaintenance } from "#content/maintenances.ts";
import { readNotice } from "#content/notices.ts";
import { readReadiness } from "#content/readiness.ts";
import { reportUnknownNames } from "#content/references.ts";
import { readSheets } from "#content/sheets.ts";
import { readSettings } from "#content/site-settings.ts";
import { readTemplate } from "#content/templates.ts";
import { diskTree, type Tree } from "#content/tree.ts";
import type { Facts } from "#content/yaml.ts";
import type { Problem } from "#model/place.ts";
import type { Site } from "#model/site.ts";

export interface ReadOptions {
  /** Whether drafts are read too; otherwise they are passed over, whole or broken. */
  readonly drafts?: boolean;
  /** Where the files are, if not on disk below the directory. */
  readonly tree?: Tree;
  /** Set where the files are those of the private place, which holds embargoed incidents and nothing else. */
  readonly embargo?: OpenSide;
  /** Ids of incidents that lie outside of the tree, where it is a part of the content only. */
  readonly elsewhere?: ReadonlySet<string>;
}

/** What was read, whole or broken. */
export interface Read {
  /** The folders that are whole; no site where site.yaml itself is broken. */
  readonly site: Site | undefined;
  readonly problems: readonly Problem[];
  /** The ids that each folder claims, whole or broken, its own first: `incidents/2026-03-14-checkout-errors`. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
}

/** What the private place knows of the public one. */
export interface OpenSide {
  /** Where site.yaml is. */
  readonly tree: Tree;
  /** Ids of public incidents, which `related` may name. */
  readonly incidents: ReadonlySet<string>;
}

/**
 * Everything that was written below `directory`.
 *
 * @throws ContentError with every problem of the whole tree at once.
 */
export async function readSite(directory: string, options: ReadOptions = {}): Promise<Site> {
  const { site, problems } = await readSiteWithProblems(directory, options);
  if (site === undefined || problems.length > 0) throw new ContentError(problems);
  return site;
}

/** The folders that are whole, and every problem of the others. */
export async function readSiteWithProblems(directory: string, options: ReadOptions = {}): Promise<Read> {
  const tree = options.tree ?? diskTree(directory);
  const heard: Problem[] = [];
  const report = (problem: Problem) => heard.push(problem);
  const paths = await tree.list();
  const { embargo } = options;
  const { facts, settings } = await readSettings(embargo?.tree ?? tree, (await embargo?.tree.list()) ?? paths, report);
  const sheets = await readSheets(tree, paths, report);

  const hidden = new Set([...sheets].filter(([, folder]) => !options.drafts && isDraft(folder)).map(([name]) => name));
  const folders = new Map([...sheets].filter(([folder]) => !hidden.has(folder)));
  const everything = readFolders(folders, { settings, report, embargoed: embargo !== undefined });
  judgeTogether(folders, facts, report, embargo?.incidents ?? options.elsewhere);
  if (embargo !== undefined && settings !== undefined) reportTelling(folders, settings, report);

  const loud = heard.filter(({ place }) => !hidden.has(folderOf(place.file)));
  const problems = withoutFlood(loud.sort(byPlace)).sort(byPlace);
  const broken = brokenFolders(problems);
  const whole = <Item extends { file: string }>(items: Item[]) =>
    items.filter(({ file }) => !broken.has(folderOf(file)));
  const site = settings !== undefined && !broken.has(settings.file);
  return {
    problems,
    claims: claimedBy(folders),
    site: site
      ? {
          settings,
          incidents: whole(everything.incidents),
          maintenances: whole(everything.maintenances),
          notices: whole(everything.notices),
          templates: whole(everything.templates),
          drills: whole(everything.drills),
          readiness: whole(everything.readiness),
        }
      : undefined,
  };
}

/** Folders (for templates, records and site.yaml the file) that have a problem. */
export function brokenFolders(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.map(({ place }) => folderOf(place.file)));
}

/** `incidents/2026-03-14-checkout-errors` of any file in it. */
export function folderOf(file: string): string {
  return file.split("/").slice(0, 2).join("/");
}

function isDraft(sheets: readonly ReadSheet[]): boolean {
  return ownFacts(sheets)?.source?.values["draft"] === true;
}

function readFolders(folders: ReadonlyMap<string, readonly ReadSheet[]>, reading: Reading) {
  const of = (room: Room) => [...folders].filter(([folder]) => folder.startsWith(`${room}/`));
  const present = <Item>(item: Item | undefined) => (item === undefined ? [] : [item]);
  return {
    incidents: of("incidents")
      .flatMap(([folder, sheets]) => present(readIncident(folder, sheets, reading)))
      .sort((a, b) => a.started.getTime() - b.started.getTime() || (a.id < b.id ? -1 : 1)),
    maintenances: of("maintenances")
      .flatMap(([folder, sheets]) => present(readMaintenance(folder, sheets, reading)))
      .sort((a, b) => a.window.start.getTime() - b.window.start.getTime() || (a.id < b.id ? -1 : 1)),
    notices: of("notices")
      .flatMap(([folder, sheets]) => present(readNotice(folder, sheets, reading)))
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)),
    templates: of("templates").flatMap(([, sheets]) =>
      sheets.flatMap((sheet) => present(readTemplate(sheet, reading))),
    ),
    drills: of("drills")
      .flatMap(([, sheets]) => sheets.flatMap((sheet) => present(readDrill(sheet, reading))))
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)),
    readiness: of("readiness")
      .flatMap(([, sheets]) => sheets.flatMap((sheet) => present(readReadiness(sheet, reading))))
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
  };
}

function judgeTogether(
  folders: ReadonlyMap<string, readonly ReadSheet[]>,
  site: Facts | undefined,
  report: Reading["report"],
  elsewhere: ReadonlySet<string> | undefined,
): void {
  const addressed = [...folders].filter(([folder]) => !isUnaddressed(folder));
  reportTwinIds(new Map(addressed), report);
  reportUnknownNames(folders, site, report, elsewhere);
}
