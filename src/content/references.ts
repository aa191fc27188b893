import { folderId, ownFacts, type ReadSheet } from "#content/folder.ts";
import { problemAt, type Report } from "#content/problem.ts";
import { quote } from "#content/quote.ts";
import { idsIn, isName, keysOf, textsIn, valueUnder } from "#content/raw.ts";
import type { Source } from "#content/source.ts";
import { unknownName } from "#content/unknown-name.ts";
import type { Facts } from "#content/yaml.ts";
import { type Place, placeOf } from "#model/place.ts";

/**
 * Names of components, channels and incidents that nothing has.
 * What was written is judged, believed or not, so that the writer hears of all at once.
 *
 * @param site What site.yaml says; undefined where it cannot be read at all.
 * @param elsewhere Ids of incidents that lie in another tree.
 */
export function reportUnknownNames(
  folders: ReadonlyMap<string, readonly ReadSheet[]>,
  site: Facts | undefined,
  report: Report,
  elsewhere: ReadonlySet<string> = new Set(),
): void {
  const components = idsIn(site?.values["components"]);
  const channels = keysOf(site?.values["channels"]);
  const incidents = incidentIds(folders).union(elsewhere);
  for (const [folder, sheets] of folders) {
    for (const { sheet, source } of sheets) {
      if (source === undefined || sheet.language !== undefined || sheet.room === "templates") continue;
      const refuse = (path: string, message: string) =>
        report(problemAt(placeOfName(source, path), path, message, path.split(".")[0]));
      if (site !== undefined) {
        for (const [path, name] of componentsIn(source)) {
          if (isName(name) && !components.includes(name)) refuse(path, unknownName(name, "component", components));
        }
        for (const [path, name] of excludedIn(source)) {
          if (isName(name) && !channels.includes(name)) refuse(path, unknownName(name, "channel", channels));
        }
      }
      if (sheet.room !== "incidents" || sheet.role !== "facts") continue;
      const own = folderId(folder, source);
      for (const [index, id] of textsIn(source.values["related"]).entries()) {
        if (!isName(id) || (incidents.has(id) && id !== own)) continue;
        const words = "is no other incident; write the id of one, which is its folder's name if it has no “id”";
        refuse(`related.${index}`, `${quote(id)} ${words}`);
      }
    }
  }
}

function incidentIds(folders: ReadonlyMap<string, readonly ReadSheet[]>): ReadonlySet<string> {
  const incidents = [...folders].filter(([folder]) => folder.startsWith("incidents/"));
  return new Set(incidents.map(([folder, sheets]) => folderId(folder, ownFacts(sheets)?.source)));
}

function componentsIn({ values }: Source): [path: string, name: string][] {
  const { components } = values;
  if (Array.isArray(components)) return textsIn(components).map((name, index) => [`components.${index}`, name]);
  return keysOf(components).map((name) => [`components.${name}`, name]);
}

function excludedIn({ values }: Source): [path: string, name: string][] {
  return idsIn(valueUnder(values["channels"], "exclude"), "channel").map((name, index) => [
    `channels.exclude.${index}.channel`,
    name,
  ]);
}

/** A component's name is the key, its status the value. */
function placeOfName(source: Source, path: string): Place {
  const key = path.startsWith("components.") ? source.keyPlaces[path] : undefined;
  return key ?? placeOf(source, path);
}
