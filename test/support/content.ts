import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A directory that is gone when the test is over. */
export interface WrittenTree extends AsyncDisposable {
  readonly directory: string;
  /** Writes one more file, or other words into one that is there. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
}

/** The least site.yaml that is whole, with two components in one group. */
export const smallSite = `name: Example
address: https://status.example.com/
since: 2020-01-01
groups:
  - id: shop
    name: Shop
components:
  - id: checkout
    name: Checkout
    group: shop
  - id: search
    name: Search
channels:
  email:
    kind: email
    since: 2020-02-01
    from: status@example.com
`;

/** An incident that is whole, in two files below `incidents/<folder>/`. */
export function smallIncident(folder = "2026-03-14-checkout-errors"): Record<string, string> {
  const day = folder.slice(0, 10);
  return {
    [`incidents/${folder}/incident.md`]: `---
title: Card payments fail for some customers
category: availability
impact: major
components:
  checkout: partial_outage
started: ${day}T09:30:00Z
---
`,
    [`incidents/${folder}/${day}T0942Z-investigating.md`]: `---
at: ${day}T09:42:00Z
status: investigating
nextUpdateBy: ${day}T10:15:00Z
---
We are seeing that some card payments fail.
`,
  };
}

/** Writes files into a fresh directory: `await using tree = await writeTree({"site.yaml": smallSite})`. */
export async function writeTree(files: Readonly<Record<string, string | Uint8Array>>): Promise<WrittenTree> {
  const directory = await mkdtemp(join(tmpdir(), "openline-content-"));
  const write = async (path: string, content: string | Uint8Array) => {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  for (const [path, content] of Object.entries(files)) await write(path, content);
  return {
    directory,
    write,
    remove: (path) => rm(join(directory, path), { recursive: true }),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}
