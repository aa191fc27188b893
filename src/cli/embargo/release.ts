import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PrivatePlace } from "#cli/embargo/private-place.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { withEditedFacts } from "#content/edit-facts.ts";
import { commitPaths } from "#content/git-commit.ts";
import { readSite } from "#content/read.ts";
import { releasedText } from "#domain/disclosure/released-text.ts";
import { slug } from "#model/ids.ts";
import type { Incident } from "#model/incident.ts";

/** Keys that stay in the private place: the codename, and what names others. */
const privateKeys = ["codename", "acknowledged", "id"];

/** The public folder of a disclosure: the day on which it began, and a name that is chosen on release. */
export function publicFolder({ started, codename }: Incident, as: string): string {
  if (!slug.safeParse(as).success)
    throw new UsageError(`“${as}” is no name of a folder. Write it like “guest-lists-opened”.`);
  if (codename !== undefined && as.includes(codename))
    throw new UsageError("The codename stays private. Choose another name.");
  return `incidents/${started.toISOString().slice(0, 10)}-${as}`;
}

/**
 * Copies an embargoed disclosure into the public content, under a fresh name and with the same text.
 *
 * @returns paths of the new files, below the content directory
 * @throws UsageError where the folder exists already; ContentError where the public content would be broken by it.
 *   Nothing is left behind then.
 */
export async function copyOut(
  session: Session,
  place: PrivatePlace,
  incident: Incident,
  folder: string,
): Promise<readonly string[]> {
  const { OPENLINE_CONTENT } = session.environment;
  const target = join(OPENLINE_CONTENT, folder);
  await mkdir(dirname(target), { recursive: true });
  await mkdir(target).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      throw new UsageError(`${folder} is there already. Choose another name.`);
    }
    throw error;
  });
  try {
    const from = join(place.directory, dirname(incident.file));
    const names = (await readdir(from)).filter((name) => name.endsWith(".md")).sort();
    for (const name of names) {
      const bytes = await readFile(join(from, name));
      const isOwn = name === "incident.md";
      await writeFile(join(target, name), isOwn ? publicFacts(name, bytes) : bytes, { flag: "wx" });
    }
    const site = await readSite(OPENLINE_CONTENT);
    const there = site.incidents.find(({ file }) => dirname(file) === folder);
    if (there === undefined || releasedText(there) !== releasedText(incident)) {
      throw new Error("What was copied out has another text than what was released.");
    }
    return names.map((name) => `${folder}/${name}`);
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    throw error;
  }
}

function publicFacts(name: string, bytes: Uint8Array): string {
  return withEditedFacts(name, bytes, (facts) => {
    for (const key of privateKeys) facts.delete(key);
    facts.set("tlp", "CLEAR");
  });
}

/** Commits what was copied out with the signature of whoever releases it. */
export async function commitRelease(session: Session, paths: readonly string[], title: string): Promise<string> {
  return await commitPaths(session.environment.OPENLINE_CONTENT, paths, `Publish: ${title}`, true);
}
