/**
 * The letters and digits of a text in small letters, and nothing else: “Sapphire-Unicorn”, `sapphire_unicorn` and
 * `sapphireUnicorn` are one, and so are a sentence of Markdown and the same one wrapped, quoted or set in bold.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** The line of `text`, counted from 1, on which the letter at `index` of its folded form stands. */
export function lineOf(text: string, index: number): number {
  let before = 0;
  for (const [line, words] of text.split("\n").entries()) {
    before += fold(words).length;
    if (before > index) return line + 1;
  }
  return 1;
}
