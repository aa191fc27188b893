import type { Announcement } from "#model/announcement.ts";
import { permalink } from "#render/address.ts";
import type { Circle } from "#render/statuspage/circle.ts";
import { statusObject } from "#render/statuspage/page.ts";

/** What every body of Statuspage's webhook begins with. */
export function statuspageEnvelope({ at }: Announcement, circle: Circle) {
  const { base, idOf } = circle;
  const { indicator, description } = statusObject(circle);
  return {
    meta: {
      unsubscribe: permalink(base, "subscribe/"),
      documentation: permalink(base, "policy/"),
      generated_at: at.toISOString(),
    },
    page: { id: idOf("page"), url: permalink(base, ""), status_indicator: indicator, status_description: description },
  };
}
