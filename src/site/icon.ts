import type { Indicator } from "#domain/component-status.ts";
import { shapeOfIndicator, shapes } from "#site/shapes.ts";

const colours: Readonly<Record<Indicator, string>> = {
  none: "#1f8a55",
  maintenance: "#2f6fd6",
  minor: "#b87700",
  major: "#cf5a14",
  critical: "#cc2f35",
};

/** The page's state as a picture for the browser's tab, within the page itself. */
export function stateIcon(indicator: Indicator): string {
  const drawing = shapes[shapeOfIndicator[indicator]]
    .replaceAll('class="mark"', 'fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round"')
    .replaceAll('"', "'");
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='${colours[indicator]}'>${drawing}</svg>`;
  return `data:image/svg+xml,${svg.replaceAll("#", "%23").replaceAll("<", "%3C").replaceAll(">", "%3E")}`;
}
