import { type Indicator, pageState } from "#domain/component-status.ts";
import { permalink } from "#render/address.ts";
import { oneLine } from "#render/clean-text.ts";
import { type Circle, dayStart } from "#render/statuspage/circle.ts";

/** The words that Statuspage itself says, because clients show and compare them. */
const descriptions: Readonly<Record<Indicator, string>> = {
  none: "All Systems Operational",
  minor: "Minor Service Outage",
  major: "Partial System Outage",
  critical: "Major System Outage",
  maintenance: "Service Under Maintenance",
};

/** The `page` of every answer. It was updated when something was last said, not when it was built. */
export function pageObject({ site, base, announcements, idOf }: Circle) {
  const { name, timeZone } = site.settings;
  return {
    id: idOf("page"),
    name: oneLine(name),
    url: permalink(base, ""),
    time_zone: timeZone === "UTC" ? "Etc/UTC" : timeZone,
    updated_at: announcements.at(-1)?.at.toISOString() ?? dayStart(site, undefined),
  };
}

/** The `status` of the whole page. */
export function statusObject({ site, at }: Circle) {
  const { indicator } = pageState(site, at);
  return { indicator, description: descriptions[indicator] };
}
