import type { Announcement } from "#model/announcement.ts";
import type { Site } from "#model/site.ts";
import { circleOf } from "#render/statuspage/circle.ts";
import { componentObjects } from "#render/statuspage/component.ts";
import { statuspageEnvelope } from "#render/webhook/statuspage-envelope.ts";

/**
 * The body of Statuspage's webhook about one component whose status this announcement changes. The new status is the
 * page's: what else is wrong with the component at that time counts, too. Undefined for a component of which nothing
 * changes, or which is retired.
 */
export function statuspageComponentBody(
  announcement: Announcement,
  id: string,
  site: Site,
  base: URL,
): object | undefined {
  const circle = circleOf(site, base, announcement.at);
  const { idOf } = circle;
  const changed = announcement.components.find((one) => one.id === id && one.was !== one.status);
  const component = componentObjects(circle).find((one) => one.id === idOf(`components/${id}`));
  if (changed === undefined || component === undefined) return undefined;
  return {
    ...statuspageEnvelope(announcement, circle),
    component_update: {
      id: idOf(`${announcement.id}#${id}`),
      component_id: component.id,
      component_type: "Component",
      old_status: changed.was,
      new_status: component.status,
      created_at: announcement.at.toISOString(),
    },
    component,
  };
}
