import { ContentError } from "#content/content-error.ts";
import { decode } from "#content/decode.ts";
import { noteOn, type Remark } from "#content/import-cstate/report.ts";
import { plainLines } from "#content/import-cstate/split-file.ts";
import type { Tree } from "#content/tree.ts";

/** A text file of a cState tree, line ends brought to `\n`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A file of history. `stem` is its path below the directory of history, without `.md` or `/index.md`. */
export interface HistoryFile extends SourceFile {
  readonly stem: string;
}

const translated = /^(.+)\.[a-z]{2,3}(?:-[a-z]{2,4})?\.md$/i;

/** Reads one file; what is no text is remarked on and left. */
export async function readText(tree: Tree, path: string, remarks: Remark[]): Promise<SourceFile | undefined> {
  try {
    const text = decode(await tree.read(path));
    if (typeof text === "string") return { path, text: plainLines(text) };
    const [what = "", mend = ""] = text.message.split("; ");
    noteOn(path, remarks)("not-imported", text.line, what, capital(mend));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const { what, mend } of error.problems) noteOn(path, remarks)("not-imported", 1, what, mend);
  }
  return undefined;
}

/**
 * The files of history in `directory`, in the order of their paths, and how many there were.
 * Files that are no history are remarked on with their text.
 */
export async function readHistory(
  tree: Tree,
  directory: string,
  remarks: Remark[],
): Promise<{ files: HistoryFile[]; read: number }> {
  const paths = (await tree.list()).filter((path) => path.startsWith(`${directory}/`));
  const files: HistoryFile[] = [];
  let read = 0;
  for (const path of paths) {
    const note = noteOn(path, remarks);
    if (!path.endsWith(".md")) {
      const file = /\.(?:tpl|txt|markdown|html)$/i.test(path) ? await readText(tree, path, remarks) : undefined;
      note("left-out", 1, "is no Markdown file of history", "Keep it with what you write by hand", file?.text);
      continue;
    }
    const file = await readText(tree, path, remarks);
    const isList = /(?:^|\/)_index\.[^/]*$/.test(path);
    if (!isList) read += 1;
    if (file === undefined) continue;
    const original = translated.exec(path)?.[1];
    if (isList) {
      note("left-out", 1, "is the head of cState's list, not history", "Say its words in site.yaml", file.text);
    } else if (original !== undefined && paths.includes(`${original}.md`)) {
      const mend = "Put its words beside the updates of the original, as files that end in the language and .md";
      note("not-imported", 1, `is a translation of ${original}.md`, mend, file.text);
    } else {
      const stem = path.slice(directory.length + 1).replace(/(?:\/index)?\.md$/, "");
      files.push({ ...file, stem });
    }
  }
  return { files, read };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
