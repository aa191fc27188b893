type Colour = readonly [red: number, green: number, blue: number];

/**
 * `colour` (`#0b5fff`) brought so far towards black or white that text in it can be read on `ground`.
 * It comes back as it is where it can be read already.
 *
 * @param readable The least contrast: 4.5 is what WCAG 2.2 §1.4.3 asks of text.
 */
export function readableOn(colour: string, ground: string, readable = 4.5): string {
  const towards: Colour = luminance(parse(ground)) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  for (let part = 0; part < 1; part += 0.02) {
    const mixed = format(mix(parse(colour), towards, part));
    if (contrastOf(mixed, ground) >= readable) return mixed;
  }
  return format(towards);
}

/** The darker of the light grounds that text stands on, and the lighter of the dark ones; styles/tokens.css has all. */
export const grounds = { light: "#f4f5f7", dark: "#1b1f24" } as const;

/** The contrast of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function parse(colour: string): Colour {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
}

function format(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

function mix([red, green, blue]: Colour, towards: Colour, part: number): Colour {
  const between = (from: number, to: number) => from + (to - from) * part;
  return [between(red, towards[0]), between(green, towards[1]), between(blue, towards[2])];
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
