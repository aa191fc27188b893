import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A small cState site, one file of each kind. */
export const config = `title: Pump works
baseURL: http://status.pumps.example
languageCode: en
params:
  description: How the pumps are.
  categories:
    - name: Pumps
    - name: Loose ends
      untitled: true
  systems:
    - name: Pump North
      description: In the north.
      category: Pumps
    - name: Drain
      category: Loose ends
  customTabs:
    - name: Manual
      link: https://pumps.example/manual
`;
export const leak = `---
title: Pump leaks
date: 2018-04-13 10:00:00
resolved: true
resolvedWhen: 2018-04-13 12:00:00
severity: disrupted
affected:
  - pump north
  - Old pump
---
*Resolved* - Dry. {{< track "2018-04-13 12:00:00" >}}

*Identified* - The seal. {{< track "2018-04-13 11:00:00" >}}

Water on the floor. {{< track "2018-04-13 10:00:00" >}}
`;
export const work = `---
title: Pump maintenance
date: 2018-05-02T08:00:00Z
resolved: true
resolvedWhen: 2018-05-02T09:00:00Z
severity: notice
affected: [Drain]
---
**Update** Done.

We change the seals.
`;
export const news =
  "---\ntitle: A merry winter\ndate: 2018-12-24\nresolved: false\nseverity: notice\n---\nSee you in January.\n";
export const history = {
  "config.yml": config,
  "content/issues/2018-04-13-leak.md": leak.replaceAll("\n", "\r\n"),
  "content/issues/2018-05-01-maintenance.md": work,
  "content/issues/1545609600.md": news,
};

/** Every file below a directory, with its text. */
export async function filesIn(directory: string): Promise<Record<string, string>> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  const read = files.map(async (file) => [file.slice(directory.length + 1), await readFile(file, "utf8")]);
  return Object.fromEntries(await Promise.all(read));
}
