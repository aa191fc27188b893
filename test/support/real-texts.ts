import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "#model/site.ts";
import type { IncidentStatus } from "#model/update.ts";
import { checkSite } from "#policy/check.ts";
import { anIncident, anUpdate, aSite } from "./site.ts";

/** All that was found in a collection of texts. */
export interface RealFindings {
  /** How many texts were judged, and about how many things they are. */
  readonly texts: number;
  readonly subjects: number;
  /** The rule of each finding. */
  readonly findings: readonly string[];
}

interface History {
  readonly title: string;
  readonly components?: readonly string[];
  readonly updates: readonly { readonly status: string; readonly message?: string }[];
}

const statusOf: Readonly<Record<string, IncidentStatus>> = {
  Investigating: "investigating",
  Scheduled: "monitoring",
  "In progress": "monitoring",
  Completed: "resolved",
  Resolved: "resolved",
};

/** Whose own addresses may stand in a statement. */
function homeOf(name: string): string {
  const isRegistry = /crates[-.]io/.test(name);
  const [organisation = ""] = name.split("/");
  const homes: Readonly<Record<string, string>> = { chia: "chia.net", homebrew: "brew.sh", pypi: "pypi.org" };
  return `https://status.${isRegistry ? "crates.io" : (homes[organisation] ?? "example.com")}/`;
}

/** What rules find in public statements on incidents, each judged as one update. */
export function findingsInStatements(directory: string): RealFindings {
  const root = join(directory, "statements");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  const findings = files.sort().flatMap((name) => {
    const text = readFileSync(join(root, name), "utf8").replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/, "");
    const isOutage = /outage|is-down|bug|postmortem|negative/i.test(name);
    const said = anUpdate({ status: "identified", at: "2026-03-14T09:42:00Z", body: text });
    const category = isOutage ? "availability" : "security";
    const incidents = [anIncident({ category, updates: [said] })];
    return rulesFinding(aSite({ address: homeOf(name), incidents }));
  });
  return { texts: files.length, subjects: files.length, findings };
}

/** What rules find in what one large service said while something was wrong, incident by incident. */
export function findingsInUpdates(directory: string): RealFindings {
  const file = join(directory, "statuspage", "github-history", "incidents-2022-2024.jsonl");
  const histories: History[] = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  const findings = histories.flatMap(({ title, components = [], updates }) => {
    let last: IncidentStatus = "investigating";
    const said = updates.map(({ status, message = "" }, minute) => {
      // “Update” says nothing of how far they were, so their words do.
      last = statusOf[status] ?? (/\bidentified\b|root cause/i.test(message) ? "identified" : last);
      return anUpdate({ status: last, at: new Date(Date.UTC(2026, 2, 14, 10, minute)).toISOString(), body: message });
    });
    const incident = anIncident({ title, updates: said });
    const named = components.map((name, at) => ({ id: `component-${at}`, name }));
    const site = aSite({
      groups: [],
      components: [{ id: "checkout", name: "Checkout" }, ...named],
      incidents: [incident],
    });
    return rulesFinding(site);
  });
  const texts = histories.reduce((count, { updates }) => count + updates.length, 0);
  return { texts, subjects: histories.length, findings };
}

function rulesFinding(site: Site): string[] {
  return checkSite(site, new Map()).map(({ rule }) => rule);
}
