import type { SafeHtml } from "#render/safe-html.ts";

/** Lines of HTML source that are longer are broken at a blank, where a line break means the same. */
const sourceLine = 120;
/** RFC 5322 §2.1.1 allows 998 octets a line; the rest is left to line ends. */
const mailLine = 990;

/** HTML whose source lines are short. What stands in `<pre>` and tokens without a blank stay whole. */
export function shortSource(html: SafeHtml): SafeHtml {
  return html
    .split(/(<pre[\s\S]*?<\/pre>)/)
    .map((part, index) => (index % 2 === 1 ? part : breakLines(part, sourceLine)))
    .join("") as SafeHtml;
}

/** Text whose lines fit into mail (RFC 5322 §2.1.1); shorter lines are left to the reader's own wrapping. */
export function mailLines(text: string): string {
  return breakLines(text, mailLine);
}

function breakLines(text: string, longest: number): string {
  return text
    .split("\n")
    .flatMap((line) => (octets(line) <= longest ? [line] : pack(line.split(" "), longest)))
    .join("\n");
}

function pack(words: readonly string[], longest: number): string[] {
  const lines: string[] = [];
  let line = "";
  let length = 0;
  for (const word of words) {
    const size = octets(word);
    if (line !== "" && length + 1 + size > longest) {
      lines.push(line);
      [line, length] = [word, size];
    } else {
      [line, length] = line === "" ? [word, size] : [`${line} ${word}`, length + 1 + size];
    }
  }
  return [...lines, line];
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
