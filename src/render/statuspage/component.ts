import { componentStatusAt, isRetired, worst } from "#domain/component-status.ts";
import type { Component, ComponentStatus, Group } from "#model/component.ts";
import { type Circle, dayStart } from "#render/statuspage/circle.ts";

/** A component, or a group, which to clients is a component that names its children. */
export interface ComponentObject {
  readonly id: string;
  readonly name: string;
  readonly status: ComponentStatus;
  readonly created_at: string;
  readonly updated_at: string;
  readonly position: number;
  readonly description: string | null;
  readonly showcase: boolean;
  readonly start_date: string | null;
  readonly group_id: string | null;
  readonly page_id: string;
  readonly group: boolean;
  readonly only_show_if_degraded: false;
  readonly components?: readonly string[];
}

/** All components of the page, each group before its own, those without a group last; retired ones are left out. */
export function componentObjects(circle: Circle): ComponentObject[] {
  const { settings } = circle.site;
  const shown = settings.components.filter((component) => !isRetired(component, circle.at));
  const single = (component: Component, index: number) => componentObject(circle, component, index + 1);
  const groups = settings.groups.map((group) => ({ group, members: shown.filter((one) => one.group === group.id) }));
  const alone = shown.filter(({ group }) => !settings.groups.some(({ id }) => id === group));
  return [
    ...groups.flatMap(({ group, members }, index) => {
      const children = members.map(single);
      return children.length === 0 ? [] : [groupObject(circle, group, index + 1, children), ...children];
    }),
    ...alone.map((component, index) => single(component, groups.length + index)),
  ];
}

function componentObject(circle: Circle, component: Component, position: number): ComponentObject {
  const { id, group, since } = component;
  const created = dayStart(circle.site, since);
  const said = circle.announcements.findLast(({ components }) => components.some((one) => one.id === id))?.at;
  return {
    id: circle.idOf(`components/${id}`),
    name: component.name,
    status: componentStatusAt(circle.site, id, circle.at),
    created_at: created,
    updated_at: said?.toISOString() ?? created,
    position,
    description: component.description ?? null,
    showcase: true,
    start_date: since ?? null,
    group_id: group === undefined ? null : circle.idOf(`groups/${group}`),
    page_id: circle.idOf("page"),
    group: false,
    only_show_if_degraded: false,
  };
}

function groupObject(
  circle: Circle,
  group: Group,
  position: number,
  children: readonly ComponentObject[],
): ComponentObject {
  const fallback = dayStart(circle.site, undefined);
  return {
    id: circle.idOf(`groups/${group.id}`),
    name: group.name,
    status: worst(children.map(({ status }) => status)),
    created_at: children.map((child) => child.created_at).sort()[0] ?? fallback,
    updated_at:
      children
        .map((child) => child.updated_at)
        .sort()
        .at(-1) ?? fallback,
    position,
    description: group.description ?? null,
    showcase: false,
    start_date: null,
    group_id: null,
    page_id: circle.idOf("page"),
    group: true,
    only_show_if_degraded: false,
    components: children.map(({ id }) => id),
  };
}
