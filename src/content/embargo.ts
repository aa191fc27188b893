import { problemAt, type Report } from "#content/problem.ts";
import type { Source } from "#content/source.ts";
import { placeOf } from "#model/place.ts";

/** Refuses what must not lie in a tree that others can read. */
export function reportEmbargo(source: Source, report: Report): void {
  const { codename, tlp } = source.values;
  const refuse = (key: string, message: string) =>
    report(problemAt(placeOf(source, key), key, `${message}; move the folder to the private place`, key));
  if (codename !== undefined) refuse("codename", "an embargoed folder lies in the public tree");
  if (typeof tlp === "string" && tlp !== "CLEAR")
    refuse("tlp", "a folder that is not TLP:CLEAR lies in the public tree");
}
