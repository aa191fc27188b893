/** Widths of printable ASCII in thousandths of the font's size, between those of the common sans-serif fonts. */
const widths: readonly number[] = [
  [320, 380, 450, 760, 600, 980, 720, 270, 420, 420, 600, 780, 350, 400, 350, 420],
  [620, 620, 620, 620, 620, 620, 620, 620, 620, 620, 420, 420, 780, 780, 780, 540],
  [970, 690, 690, 700, 760, 640, 590, 770, 750, 400, 440, 690, 560, 850, 750, 790],
  [620, 790, 700, 670, 620, 730, 690, 980, 690, 620, 680, 420, 420, 420, 780, 600],
  [600, 600, 620, 540, 620, 600, 360, 620, 630, 280, 330, 580, 280, 960, 630, 610],
  [620, 620, 430, 520, 400, 630, 590, 810, 590, 590, 530, 590, 420, 590, 780, 0],
].flat();

/**
 * About how wide `text` is in pixels at a font size of `size` pixels. The badge then makes every font fit this width,
 * so that it need not be exact and no font need be known.
 */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOf(character.codePointAt(0) ?? 0);
  return Math.ceil((thousandths * size) / 1000);
}

function widthOf(point: number): number {
  if (point >= 0x0300 && point <= 0x036f) return 0;
  // Arabic letters join, and their marks stand above them.
  if (point >= 0x0600 && point <= 0x06ff) return point >= 0x064b && point <= 0x065f ? 0 : 500;
  // Chinese, Japanese and Korean characters and emoji fill a square.
  if (point >= 0x1100 && (point <= 0x115f || point >= 0x2e80)) return 1000;
  return widths[point - 0x20] ?? 620;
}
