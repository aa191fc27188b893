import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type EmbargoedFile, type EmbargoedWords, embargoedWords } from "#cli/leakcheck/embargoed-words.ts";
import { filesBelow } from "#cli/leakcheck/files.ts";
import { fold } from "#cli/leakcheck/fold.ts";
import { type Needle, sieveOf } from "#cli/leakcheck/needles.ts";
import { UsageError } from "#cli/session.ts";
import { parseMarkdown } from "#content/source.ts";
import { diskTree } from "#content/tree.ts";

/** What a leak check looks for. */
export interface LookedFor {
  readonly folders: number;
  readonly needles: readonly Needle[];
  /** Places of embargoed sentences that stand in public for other reasons and tell nothing. */
  readonly passedOver: readonly string[];
}

/**
 * The words of all embargoed folders and the canaries, without those that the public content or the program say
 * themselves.
 *
 * @throws UsageError where a canary is too short to be found by
 */
export async function lookFor(
  embargo: string | undefined,
  canaries: readonly string[],
  publicDirectories: readonly string[],
): Promise<LookedFor> {
  const given = canaries.map((word, index) => ({ name: `canary ${index + 1}`, letters: fold(word) }));
  if (given.some(({ letters }) => letters.length < 4)) throw new UsageError("A canary has four letters at least.");
  const folders = embargo === undefined ? [] : await readFolders(embargo);
  const words = folders.map(([folder, files], index) => [...embargoedWords(index + 1, folder, files)]);
  const open = await standingIn(publicDirectories, words.flat());
  // A statement that is still in the making holds the template's words, which anybody may read.
  const begun = await standingIn(
    publicDirectories.map((directory) => join(directory, "templates")),
    words.flat(),
  );
  const kept = words.map((all) =>
    split(
      all.filter(({ own, letters }) => own || !begun.has(letters)),
      open,
    ),
  );
  return {
    folders: folders.length,
    needles: [...given, ...kept.flatMap(({ needles }) => needles)],
    passedOver: [...new Set(kept.flatMap(({ passed }) => passed.map(({ place }) => place)))],
  };
}

/** So few sentences may stand in public by chance. */
const few = 3;

/** Names and titles always count; so does every sentence of a folder most of which stands in public. */
function split(all: readonly EmbargoedWords[], open: ReadonlySet<string>) {
  const sentences = all.filter(({ own }) => !own);
  const passed = sentences.filter(({ letters }) => open.has(letters));
  if (passed.length > few && passed.length * 2 > sentences.length) return { needles: all, passed: [] };
  return { needles: all.filter(({ own, letters }) => own || !open.has(letters)), passed };
}

async function readFolders(embargo: string): Promise<[folder: string, files: EmbargoedFile[]][]> {
  const tree = diskTree(embargo);
  const paths = (await tree.list()).filter((path) => /^incidents\/[^/]+\/./.test(path));
  const byFolder = Map.groupBy(paths, (path) => path.split("/")[1] ?? "");
  const folders = [...byFolder].map(async ([folder, files]): Promise<[string, EmbargoedFile[]]> => {
    const read = files.map(async (path) => {
      const text = (await readFile(join(embargo, path))).toString("utf8").replaceAll("\r\n", "\n");
      const name = path.split("/").slice(2).join("/");
      // What is broken in it is for the private place's own check to say; its lines count all the same.
      const source = text.startsWith("---\n") ? parseMarkdown(path, text, () => undefined) : undefined;
      return { name, source, text };
    });
    return [folder, await Promise.all(read)];
  });
  return await Promise.all(folders);
}

/** Which of the words stand in files below `directories` as they are written there. */
async function standingIn(directories: readonly string[], words: readonly Needle[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (words.length === 0) return found;
  const sieve = sieveOf(words);
  for (const directory of directories) {
    for await (const { bytes } of filesBelow(directory, directory)) {
      for (const { needle } of sieve(fold(bytes.toString("utf8")))) found.add(needle.letters);
    }
  }
  return found;
}
