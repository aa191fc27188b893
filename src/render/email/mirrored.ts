import type { SafeHtml } from "#render/safe-html.ts";

/**
 * A letter for text that runs from right to left: the sides of inline styles change places. Programs that read mail
 * know `dir`, but few of them know the sides that follow it (`padding-inline-start`).
 */
export function mirrored(letter: SafeHtml): SafeHtml {
  // Text cannot look like a tag here: all of it is escaped.
  return letter.replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/(?<=\sstyle=")[^"]*/, mirroredStyle)) as SafeHtml;
}

function mirroredStyle(style: string): string {
  return (
    style
      .split(";")
      // Between letters that join, a distance tears the word.
      .filter((line) => !line.startsWith("letter-spacing:"))
      .map((line) =>
        line
          .replace(/^(padding|margin):(\S+) (\S+) (\S+) (\S+)$/, "$1:$2 $5 $4 $3")
          .replace(/^border-left:/, "border-right:")
          .replace(/^text-align:left$/, "text-align:right"),
      )
      .join(";")
  );
}
