import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuildOptions, BuildOutcome } from "#cli/build/build-site.ts";
import type { Session } from "#cli/session.ts";
import { readHealed } from "#content/read-healed.ts";
import { announcementsOf } from "#domain/announcements.ts";

/** A page in a moment: of each thing that was said the mark by which a reader back knows it, and nothing else. */
export async function quickPage({ environment }: Session, options: BuildOptions): Promise<BuildOutcome> {
  const { OPENLINE_CONTENT, OPENLINE_OUT: directory } = environment;
  const { site } = await readHealed(OPENLINE_CONTENT, options.only);
  for (const { path, hash, exercise } of announcementsOf(site, options.clock)) {
    if (exercise && options.exercises !== true) continue;
    const place = join(directory, path.replace(/#.*$/, ""));
    await mkdir(place, { recursive: true });
    await writeFile(join(place, "index.html"), `<article data-hash="${hash}">`);
  }
  return { kind: "built", directory };
}
