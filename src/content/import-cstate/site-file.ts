import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { isMapping, mappingsIn, textIn } from "#content/import-cstate/config.ts";
import { noteOn, type Remark } from "#content/import-cstate/report.ts";
import type { Known } from "#content/import-cstate/roster.ts";
import { writeFileOnce, yamlText } from "#content/write.ts";
import { siteSettings } from "#model/site.ts";

const path = "site.yaml";
type Outcome = "written" | "same" | "differs";

/** The components that the content directory knows already; none where it has no site.yaml that can be read. */
export async function knownComponents(into: string): Promise<Known[]> {
  const text = await readFile(join(into, path), "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return "";
    throw cause;
  });
  const document = read(text);
  return mappingsIn(isMapping(document) ? document : {}, "components").flatMap((component) => {
    const id = textIn(component, "id");
    return id === "" ? [] : [{ id, name: textIn(component, "name") || id }];
  });
}

// A site.yaml that is broken is its reader's to report; here it knows no components.
function read(text: string): unknown {
  try {
    return parse(text, { schema: "failsafe", maxAliasCount: 100, logLevel: "silent" });
  } catch (error) {
    if (error instanceof Error) return {};
    throw error;
  }
}

/**
 * Writes site.yaml where there is none; one that somebody wrote or changed is left alone.
 *
 * @throws Error where the importer made settings that the reader would refuse: that is a fault of ours.
 */
export async function writeSettings(into: string, settings: Record<string, unknown>): Promise<Outcome> {
  const result = siteSettings.safeParse(settings);
  if (!result.success) throw new Error(`The import made settings that cannot be read: ${result.error.message}`);
  return await writeFileOnce(into, path, yamlText(settings));
}

/** Remarks on every component that history names and a site.yaml of somebody's own lacks. */
export function remarkOnMissing(
  components: readonly Known[],
  used: ReadonlySet<string>,
  known: readonly Known[],
  remarks: Remark[],
): void {
  const ids = new Set(known.map(({ id }) => id));
  for (const component of components) {
    if (!used.has(component.id) || ids.has(component.id)) continue;
    const typed = stringify(component, { lineWidth: 0, collectionStyle: "flow" }).trim();
    const mend = `Add it below “components:” as “- ${typed}”`;
    noteOn(path, remarks)("left-out", 1, `lacks the component ${component.id}, which history names`, mend);
  }
}
