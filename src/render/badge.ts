import type { ComponentStatus } from "#model/component.ts";
import { textWidth } from "#render/badge/text-width.ts";
import { oneLine } from "#render/clean-text.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import { directionOf } from "#render/spoken.ts";

/** White text reads on each of them at 4.5:1 or better. */
export const badgeColours: Readonly<Record<ComponentStatus | "label", string>> = {
  label: "#3b434d",
  operational: "#18794a",
  under_maintenance: "#2059c4",
  degraded_performance: "#8a5a00",
  partial_outage: "#b03f06",
  major_outage: "#bd1f2b",
};

const size = 12;
const height = 22;
const margin = 8;
const longest = { label: 40, state: 60 };

export interface Badge {
  /** What it is about. */
  readonly label: string;
  /** How that is, in words: the colour only repeats it. */
  readonly state: string;
  readonly status: ComponentStatus;
  readonly language: string;
}

/** A picture of one line, `Checkout | Partial outage`, that needs nothing but itself: no font, style or script. */
export function badgeSvg({ label, state, status, language }: Badge): string {
  const [name, word] = [shortened(oneLine(label), longest.label), shortened(oneLine(state), longest.state)];
  const boxes = [
    { text: name, colour: badgeColours.label },
    { text: word, colour: badgeColours[status] },
  ].map((box) => ({ ...box, inner: textWidth(box.text, size) }));
  // Readers of a right-to-left language meet the name first, too.
  if (directionOf(language) === "rtl") boxes.reverse();

  let left = 0;
  const drawn: SafeHtml[] = [];
  for (const { text, colour, inner } of boxes) {
    const width = inner + 2 * margin;
    drawn.push(
      html`<path fill="${escapeHtml(colour)}" d="M${number(left)} 0h${number(width)}v${number(height)}h-${number(width)}z"/>
<text x="${number(left + margin)}" y="15" textLength="${number(inner)}" lengthAdjust="spacingAndGlyphs">${escapeHtml(text)}</text>
`,
    );
    left += width;
  }
  const title = escapeHtml(`${name}: ${word}`);
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${number(left)}" height="${number(height)}" viewBox="0 0 ${number(left)} ${number(height)}" role="img" aria-label="${title}" lang="${escapeHtml(language)}">
<title>${title}</title>
<clipPath id="corners"><rect width="${number(left)}" height="${number(height)}" rx="4"/></clipPath>
<g clip-path="url(#corners)" fill="#fff" font-family="Verdana,'DejaVu Sans',sans-serif" font-size="${number(size)}">
${joinHtml(drawn)}</g>
</svg>
`;
}

function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

function number(value: number): SafeHtml {
  return escapeHtml(String(value));
}
