import { believe } from "#content/believe.ts";
import { problemAt, type Report } from "#content/problem.ts";
import { quote } from "#content/quote.ts";
import { idsIn, isName, keysOf, textsIn, valueUnder } from "#content/raw.ts";
import { readYamlFile, reportFile } from "#content/source.ts";
import type { Tree } from "#content/tree.ts";
import { unknownName } from "#content/unknown-name.ts";
import type { Facts } from "#content/yaml.ts";
import { contrastOf, grounds, readableOn } from "#domain/contrast.ts";
import { placeOf } from "#model/place.ts";
import { type Site, type SiteSettings, siteSettings } from "#model/site.ts";

const file = "site.yaml";

/** What site.yaml says as it was written, and the settings if they can be believed; problems are reported. */
export async function readSettings(
  tree: Tree,
  paths: readonly string[],
  report: Report,
): Promise<{ facts: Facts | undefined; settings: Site["settings"] | undefined }> {
  if (!paths.includes(file)) {
    reportFile(
      report,
      file,
      "is missing; every content directory has one, with the site's name and components",
      "site",
    );
    return { facts: undefined, settings: undefined };
  }
  const facts = await readYamlFile(tree, file, report);
  if (facts === undefined) return { facts, settings: undefined };
  const believed = believe(siteSettings, { ...facts, file }, "site", report);
  reportLoose({ ...facts, file }, report);
  if (believed !== undefined) reportPaleAccent({ ...facts, file }, believed, report);
  return { facts, settings: believed === undefined ? undefined : { ...believed, file, places: facts.places } };
}

/** Words in the organisation's own colour have to be read; for dark pages it is lightened by itself. */
function reportPaleAccent(source: Facts & { file: string }, settings: SiteSettings, report: Report): void {
  const { accent } = settings.branding;
  if (accent === undefined || contrastOf(accent, grounds.light) >= 4.5) return;
  const path = "branding.accent";
  const message = `words in ${quote(accent)} cannot be read on a light page; write “${readableOn(accent, grounds.light)}”, which is the nearest that can`;
  report(problemAt(placeOf(source, path), path, message, "branding"));
}

/** Ids that stand twice, and names that nothing has. */
function reportLoose(source: Facts & { file: string }, report: Report): void {
  const { components, groups, channels, policy } = source.values;
  const refuse = (path: string, message: string) =>
    report(problemAt(placeOf(source, path), path, message, path.split(".")[0]));

  for (const [list, items] of Object.entries({ components, groups })) {
    const ids = idsIn(items);
    for (const [index, id] of ids.entries()) {
      const first = ids.indexOf(id);
      if (id === "" || first === index) continue;
      const { line } = placeOf(source, `${list}.${first}.id`);
      refuse(`${list}.${index}.id`, `${quote(id)} is taken already, on line ${line}; choose another id`);
    }
  }
  const groupIds = idsIn(groups);
  for (const [index, group] of idsIn(components, "group").entries()) {
    if (!isName(group) || groupIds.includes(group)) continue;
    refuse(`components.${index}.group`, unknownName(group, "group", groupIds));
  }
  const channelNames = keysOf(channels);
  const rows = valueUnder(policy, "notify");
  for (const [index, row] of (Array.isArray(rows) ? rows : []).entries()) {
    for (const [at, channel] of textsIn(valueUnder(row, "channels")).entries()) {
      if (!isName(channel) || channelNames.includes(channel)) continue;
      refuse(`policy.notify.${index}.channels.${at}`, unknownName(channel, "channel", channelNames));
    }
  }
}
