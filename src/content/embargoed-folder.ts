import { folderId, ownFacts, type ReadSheet } from "#content/folder.ts";
import { problemAt, type Report } from "#content/problem.ts";
import { quote } from "#content/quote.ts";
import { namesThatTell, tellingWord } from "#content/telling-words.ts";
import { disclosureKeys } from "#model/disclosure.ts";
import { placeOf } from "#model/place.ts";
import type { SiteSettings } from "#model/site.ts";

const form = disclosureKeys.codename.unwrap();
const example = "write two innocuous words, like “sapphire-unicorn”";

/** Refuses embargoed folders whose names tell what they are about, and those that are no disclosure. */
export function reportTelling(
  folders: ReadonlyMap<string, readonly ReadSheet[]>,
  settings: SiteSettings,
  report: Report,
): void {
  const avoid = namesThatTell(settings);
  const taken = new Map<string, string>();
  for (const [folder, sheets] of folders) {
    const source = ownFacts(sheets)?.source;
    if (source === undefined) continue;
    const refuse = (key: string, message: string) => report(problemAt(placeOf(source, key), key, message, key));
    const { category, codename } = source.values;
    if (typeof category === "string" && category !== "security") {
      refuse("category", "an embargoed folder is a disclosure; write security, or move the folder to the public tree");
    }
    if (codename === undefined) refuse("codename", `is missing; ${example}`);
    const name = form.safeParse(codename).data;
    if (name === undefined) continue;

    const day = folder.slice("incidents/".length, "incidents/2026-03-14".length);
    const own = folder.slice(`incidents/${day}-`.length);
    const id = folderId(folder, source);
    const telling = [name, own, id].map((text) => tellingWord(text, avoid)).find((word) => word !== undefined);
    const before = taken.get(name);
    if (telling !== undefined)
      refuse("codename", `the name tells of ${quote(telling)}; ${example}, for key and folder`);
    else if (own !== name) refuse("codename", `is not the folder's name; rename the folder to “${day}-${name}”`);
    else if (id !== `${day}-${name}`) refuse("id", "the public id is chosen when it is released; leave the key out");
    else if (before !== undefined) refuse("codename", `is taken already by ${before}; ${example}`);
    if (before === undefined) taken.set(name, folder);
  }
}
