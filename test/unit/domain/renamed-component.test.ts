import { expect, test } from "vitest";
import { announcementsOf } from "#domain/announcements.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";

const now = new Date("2026-06-01T00:00:00Z");
const incidents = [
  anIncident({ components: { checkout: "partial_outage" }, updates: [anUpdate({ at: "2026-03-14T09:42:00Z" })] }),
];

function nameOn(formerly: { name: string; until: string }[] | undefined): string | undefined {
  const components = [{ id: "checkout", name: "Payment page", ...(formerly && { formerly }) }];
  return announcementsOf(aSite({ components, incidents }), now)[0]?.components[0]?.name;
}

test("words that are out keep the name that a component had on their day", () => {
  const first = { name: "Basket", until: "2025-01-01" };
  expect(nameOn([first, { name: "Checkout", until: "2026-03-15" }])).toBe("Checkout");
  expect(nameOn([first, { name: "Checkout", until: "2026-03-14" }])).toBe("Payment page");
  expect(nameOn(undefined)).toBe("Payment page");
});
