import { componentStatusAt, pageState } from "#domain/component-status.ts";
import { badgeSvg } from "#render/badge.ts";
import type { Form, Known } from "#site/machine/known.ts";
import { tintOf } from "#site/machine/tint.ts";

/** `badge.svg` of the whole page, and a badge of each component. */
export function badges({ site, now, language, words }: Known): Form[] {
  const { indicator } = pageState(site, now);
  const page = { label: words.page.nameOf(site.settings.name), state: words.headlines[indicator], language };
  const components = site.settings.components.map((component) => {
    const its = componentStatusAt(site, component.id, now);
    const state = words.componentStatuses[its];
    const text = badgeSvg({ label: component.name, state, status: its, language });
    return { path: `badges/${component.id}.svg`, text };
  });
  return [{ path: "badge.svg", text: badgeSvg({ ...page, status: tintOf[indicator] }) }, ...components];
}
