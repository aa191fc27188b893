/** A file in its two parts; lines count from 1. */
export interface Split {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Why a file cannot be divided, as `what; how to mend`, and on which line. */
export interface Undivided {
  readonly line: number;
  readonly message: string;
}

const fence = /^---[ \t]*$/;

/**
 * Divides a Markdown file with `\n` line ends into its front matter and its body.
 * What stands between the fences is data: a language after the fence (`---js`) is refused, never run.
 */
export function splitFrontMatter(text: string): Split | Undivided {
  const first = text.slice(0, lineEnd(text, 0));
  if (!fence.test(first)) return { line: 1, message: refusalOf(first) };

  let line = 2;
  for (let at = first.length + 1; at < text.length; line += 1) {
    const end = lineEnd(text, at);
    if (fence.test(text.slice(at, end))) {
      return { yaml: text.slice(first.length + 1, at), yamlLine: 2, body: text.slice(end + 1), bodyLine: line + 1 };
    }
    at = end + 1;
  }
  return { line: 1, message: "the front matter is opened, but never closed; write “---” on a line below the last key" };
}

function refusalOf(first: string): string {
  if (first.startsWith("---")) {
    return "the first line is not “---” alone; write nothing after it, for front matter is YAML and is never run";
  }
  return "does not begin with front matter; write “---” on the first line, then the keys, then “---” again";
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
