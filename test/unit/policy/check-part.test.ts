import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Incident } from "#model/incident.ts";
import type { Site } from "#model/site.ts";
import { checkSite } from "#policy/check.ts";
import { checkSubjects, checkTogether } from "#policy/check-part.ts";
import { inReadingOrder } from "#policy/finding.ts";
import { outlineOf } from "#policy/outline.ts";
import { rules } from "#policy/registry.ts";
import { notable, sketchOf } from "#policy/sketch.ts";
import { siteOf } from "../../support/example.ts";
import { held } from "../../support/held.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";

const later = new Date("2026-06-01T00:00:00Z");
const examples = rules.flatMap((rule) => [
  [rule.id, "good", siteOf(rule.good)] as const,
  [rule.id, "bad", siteOf(rule.bad)] as const,
]);

/** With no more than rules of the whole site may see of its incidents. */
function outlined(site: Site, published: ReadonlyMap<string, string>): Site {
  const sketched = site.incidents.map((incident) => ({ incident, sketch: sketchOf(incident) }));
  const needed = notable(sketched);
  const subjects = new Set([...published.keys()].map((id) => id.split("/", 2).join("/")));
  const seen = sketched.filter((one) => needed.has(one) || subjects.has(`incidents/${one.incident.id}`));
  return { ...site, incidents: seen.map(({ incident }) => held(outlineOf(incident))) };
}

describe("judged in parts, the same is found as at once", () => {
  test.each(examples)("in the example of %s that is %s", (_rule, _kind, { site, published }) => {
    const together = checkTogether(outlined(site, published), published, later);
    const inParts = [...checkSubjects(site, later), ...together].sort(inReadingOrder);
    expect(inParts).toEqual(checkSite(site, published, later));
  });

  const hour = fc.integer({ min: 0, max: 40 });
  const incidents = fc.array(
    fc.record({
      on: fc.constantFrom<Incident["components"]>(
        ...[{ checkout: "partial_outage" as const }, { search: "partial_outage" as const }],
        { checkout: "major_outage", search: "degraded_performance" },
      ),
      started: hour,
      hours: fc.array(hour, { maxLength: 3 }),
      resolved: fc.boolean(),
      ended: fc.option(hour, { nil: undefined }),
      related: fc.boolean(),
      silent: fc.constantFrom(undefined, "incident/twin", "no/rule"),
      facts: fc.constantFrom({}, { exercise: true }, { imported: "cstate" as const }),
    }),
    { maxLength: 8 },
  );
  const at = (hours: number) => new Date(Date.UTC(2026, 2, 14, hours)).toISOString();

  test("whatever incidents there are, and whenever the channel was opened", () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(incidents, fc.constantFrom("2024-01-01", "2026-03-13"), (all, since) => {
        const told = all.map(({ on, started, hours, resolved, ended, related, silent, facts }, index) => {
          const said = hours
            .toSorted((a, b) => a - b)
            .map((hour, step) => {
              if (!resolved || step + 1 < hours.length) return anUpdate({ at: at(hour) });
              return anUpdate({ at: at(hour), status: "resolved", ...(ended !== undefined && { ended: at(ended) }) });
            });
          return anIncident({
            ...{ id: `incident-${index}`, components: on, started: at(started), updates: said, ...facts },
            ...(related && { related: [`incident-${index + 1}`] }),
            ...(silent && { silence: [{ rule: silent, reason: "It is another trouble." }] }),
          });
        });
        const channels = { email: { kind: "email" as const, since, from: "status@example.com" } };
        const byStart = told.toSorted((a, b) => a.started.getTime() - b.started.getTime());
        const site = aSite({ channels, incidents: byStart });
        const atOnce = checkTogether(site, new Map(), later);
        for (const { rule } of atOnce) found.add(rule);
        expect(checkTogether(outlined(site, new Map()), new Map(), later)).toEqual(atOnce);
      }),
      { numRuns: 400 },
    );
    expect([...found].sort()).toEqual(["channel/born-late", "incident/twin"]);
  });
});

describe("as soon as all that is said is past, time changes nothing", () => {
  test.each(examples)("in the example of %s that is %s", (_rule, _kind, { site }) => {
    const decadesLater = new Date("2066-06-01T00:00:00Z");
    expect(checkSubjects(site, decadesLater)).toEqual(checkSubjects(site, newestIn(site)));
  });
});

/** The last moment or day that is named anywhere in the site. */
function newestIn(value: unknown): Date {
  const named: Date[] = [];
  const visit = (below: unknown): void => {
    if (below instanceof Date) named.push(below);
    else if (typeof below === "string" && /^\d{4}-\d{2}-\d{2}$/.test(below)) named.push(new Date(below));
    else if (typeof below === "object" && below !== null) Object.values(below).forEach(visit);
  };
  visit(value);
  return new Date(Math.max(...named.map((date) => date.getTime())));
}
